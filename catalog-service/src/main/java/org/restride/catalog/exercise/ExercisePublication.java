package org.restride.catalog.exercise;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import org.restride.catalog.publication.Authorship;
import org.restride.catalog.publication.Kind;
import org.restride.catalog.publication.PublicationOrder;
import org.restride.catalog.publication.Published;
import org.restride.catalog.text.Renderer;

/** Publishes and retires exercises. */
@ApplicationScoped
class ExercisePublication {

    private final Exercises exercises;
    private final List<ExerciseUse> uses;
    private final PublicationOrder order;
    private final Renderer renderer;
    private final Event<Published> published;

    ExercisePublication(
            Exercises exercises,
            @All List<ExerciseUse> uses,
            PublicationOrder order,
            Renderer renderer,
            Event<Published> published) {
        this.exercises = exercises;
        this.uses = uses;
        this.order = order;
        this.renderer = renderer;
        this.published = published;
    }

    /** Makes the content the next revision, for ever. */
    @Transactional(Transactional.TxType.MANDATORY)
    ExerciseRevisionId publish(String code, ExerciseContent content, Authorship authorship) {
        var next = new ExerciseRevision();
        next.publishedAt = order.next();
        int last = exercises
                .findCurrent(code)
                .map(current -> current.id.revision())
                .orElse(0);
        next.id = new ExerciseRevisionId(code, last + 1);
        next.content = content;
        next.languages = List.copyOf(renderer.inventory(content).complete());
        next.authorship = authorship;
        exercises.persistAndFlush(next);
        published.fire(new Published(Kind.EXERCISE, code));
        return next.id;
    }

    /**
     * Ends an exercise. The same again changes nothing.
     *
     * @throws ExerciseInUse if a current protocol prescribes it, or another exercise has it as a prerequisite
     */
    @Transactional
    ExerciseRetirement retire(String code, RetirementRequest request, String by) {
        var at = order.next();
        if (exercises.findCurrent(code).isEmpty()) {
            throw new ExerciseNotFound(code);
        }
        var known = exercises.findRetirement(code);
        if (known.isPresent()) {
            return known.get().requireSame(request);
        }
        requireOffered(code, request.replacedBy());
        var prescribing = Stream.concat(uses.stream().flatMap(use -> use.prescribing(code).stream()), waitingFor(code))
                .toList();
        if (!prescribing.isEmpty()) {
            throw new ExerciseInUse(code, prescribing);
        }
        var retirement = new ExerciseRetirement();
        retirement.code = code;
        retirement.retiredAt = at;
        retirement.replacedBy = request.replacedBy();
        retirement.reason = request.reason();
        retirement.retiredBy = by;
        exercises.getEntityManager().persist(retirement);
        exercises.flush();
        published.fire(new Published(Kind.EXERCISE, code));
        return retirement;
    }

    private Stream<String> waitingFor(String code) {
        return exercises.listOffered().stream()
                .filter(other -> other.content.prerequisites().stream()
                        .anyMatch(prerequisite -> prerequisite.allOf().contains(code)))
                .map(other -> other.id.code());
    }

    private void requireOffered(String code, String replacedBy) {
        if (replacedBy == null) {
            return;
        }
        if (replacedBy.equals(code)
                || exercises.findOffered(List.of(replacedBy)).isEmpty()) {
            throw new UnknownReplacement();
        }
    }
}
