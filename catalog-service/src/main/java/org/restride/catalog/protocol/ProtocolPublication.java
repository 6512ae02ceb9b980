package org.restride.catalog.protocol;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import org.restride.catalog.exercise.Exercises;
import org.restride.catalog.publication.Authorship;
import org.restride.catalog.publication.Kind;
import org.restride.catalog.publication.PublicationOrder;
import org.restride.catalog.publication.Published;
import org.restride.catalog.text.Renderer;
import org.restride.kit.web.Languages;

/** Publishes protocol versions and announces them in the same transaction. */
@ApplicationScoped
class ProtocolPublication {

    private final Protocols protocols;
    private final Exercises exercises;
    private final ProtocolAnnouncer announcer;
    private final PublicationOrder order;
    private final Renderer renderer;
    private final Event<Published> published;

    ProtocolPublication(
            Protocols protocols,
            Exercises exercises,
            ProtocolAnnouncer announcer,
            PublicationOrder order,
            Renderer renderer,
            Event<Published> published) {
        this.protocols = protocols;
        this.exercises = exercises;
        this.announcer = announcer;
        this.order = order;
        this.renderer = renderer;
        this.published = published;
    }

    /** Publishes for ever, meaning the current revision of each exercise it names. */
    @Transactional(Transactional.TxType.MANDATORY)
    ProtocolVersionId publish(ProtocolFile file, Authorship authorship) {
        var next = new ProtocolVersion();
        next.publishedAt = order.next();
        next.id = new ProtocolVersionId(file.code(), file.version());
        next.sequence = protocols
                        .findCurrent(file.code())
                        .map(current -> current.sequence)
                        .orElse(0)
                + 1;
        next.title = file.title().in(Languages.DEFAULT);
        next.titles = file.title();
        next.clinicalSignOffRequired = file.clinicalSignOffRequired();
        next.content = file.content();
        next.languages = List.copyOf(renderer.inventory(file).complete());
        next.authorship = authorship;
        next.exercises = exercises.findOffered(file.content().exerciseCodes());
        if (next.exercises.size() != file.content().exerciseCodes().size()) {
            throw new IllegalStateException("Not every exercise of %s is offered".formatted(next.id));
        }
        protocols.persistAndFlush(next);
        announcer.announceNew();
        published.fire(new Published(Kind.PROTOCOL, file.code()));
        return next.id;
    }
}
