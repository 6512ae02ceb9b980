package org.restride.catalog.guidance;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Optional;
import org.restride.catalog.authoring.Coded;
import org.restride.catalog.authoring.DraftKind;
import org.restride.catalog.authoring.Finding;
import org.restride.catalog.authoring.PublishedContent;
import org.restride.catalog.publication.Authorship;
import org.restride.catalog.publication.Kind;
import org.restride.catalog.publication.PublicationOrder;
import org.restride.catalog.publication.Published;
import org.restride.catalog.text.Renderer;

/** The guidance as something that can be authored. */
@ApplicationScoped
class GuidanceDrafts implements DraftKind {

    private final Guidance guidance;
    private final List<GuidanceUse> uses;
    private final PublicationOrder order;
    private final Renderer renderer;
    private final Event<Published> published;

    GuidanceDrafts(
            Guidance guidance,
            @All List<GuidanceUse> uses,
            PublicationOrder order,
            Renderer renderer,
            Event<Published> published) {
        this.guidance = guidance;
        this.uses = uses;
        this.order = order;
        this.renderer = renderer;
        this.published = published;
    }

    @Override
    public Kind kind() {
        return Kind.GUIDANCE;
    }

    @Override
    public List<Finding> check(String code, JsonNode content) {
        var draft = Coded.content(content, GuidanceContent.class);
        return new GuidanceCheck(code, draft).findings(uses, renderer.inventory(draft));
    }

    @Override
    public Optional<PublishedContent> current(String code) {
        return guidance.findCurrent(code).map(GuidanceDrafts::published);
    }

    @Override
    public Optional<PublishedContent> find(String code, String number) {
        return number.matches("[1-9][0-9]{0,8}")
                ? guidance.findByIdOptional(new GuidanceRevisionId(code, Integer.parseInt(number)))
                        .map(GuidanceDrafts::published)
                : Optional.empty();
    }

    @Override
    public String publish(String code, JsonNode content, Authorship authorship) {
        var next = new GuidanceRevision();
        next.publishedAt = order.next();
        int last =
                guidance.findCurrent(code).map(current -> current.id.revision()).orElse(0);
        next.id = new GuidanceRevisionId(code, last + 1);
        next.content = Coded.content(content, GuidanceContent.class);
        next.languages = List.copyOf(renderer.inventory(next.content).complete());
        next.authorship = authorship;
        guidance.persistAndFlush(next);
        published.fire(new Published(Kind.GUIDANCE, code));
        return Integer.toString(next.id.revision());
    }

    private static PublishedContent published(GuidanceRevision revision) {
        return new PublishedContent(
                Integer.toString(revision.id.revision()),
                Coded.file(revision.id.code(), revision.content),
                Authorship.isOfRelease(revision.authorship));
    }
}
