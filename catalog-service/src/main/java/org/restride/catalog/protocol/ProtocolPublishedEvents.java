package org.restride.catalog.protocol;

import java.util.List;
import org.restride.catalog.exercise.ExerciseContent;
import org.restride.catalog.exercise.ExerciseRevision;
import org.restride.catalog.exercise.Range;
import org.restride.catalog.text.Localized;
import org.restride.events.ProtocolPublished;
import org.restride.events.RepsCount;
import org.restride.kit.web.Languages;

/** Says a protocol version in the published language. */
class ProtocolPublishedEvents {

    /**
     * Which texts an event brings: 1 the English ones, 2 also easier ways, suitability and translations. Whoever has it
     * bring more raises this, and every version is announced once more.
     */
    static final int FORM = 2;

    private ProtocolPublishedEvents() {}

    /** @param exercises the revisions the version means */
    static ProtocolPublished of(ProtocolVersion protocol, List<ExerciseRevision> exercises) {
        var content = protocol.content;
        return new ProtocolPublished(
                protocol.id.code(),
                protocol.id.version(),
                protocol.title,
                protocol.clinicalSignOffRequired,
                content.defaults(),
                content.stages().stream().map(ProtocolPublishedEvents::stage).toList(),
                content.criteria().stream()
                        .map(ProtocolPublishedEvents::criterion)
                        .toList(),
                exercises.stream().map(ProtocolPublishedEvents::text).toList(),
                protocol.publishedAt);
    }

    private static ProtocolPublished.Stage stage(ProtocolContent.Stage stage) {
        return new ProtocolPublished.Stage(
                stage.code(),
                stage.order(),
                english(stage.name()),
                stage.minDays(),
                stage.minSessions(),
                stage.sessionsPerWeek(),
                stage.worstPainGate0To10(),
                gate(stage.alternativeGate()),
                stage.core().stream().map(ProtocolPublishedEvents::exercise).toList(),
                stage.optional().stream().map(ProtocolPublishedEvents::exercise).toList(),
                stage.prerequisites().stream()
                        .map(ProtocolPublishedEvents::prerequisite)
                        .toList());
    }

    private static ProtocolPublished.AlternativeGate gate(ProtocolContent.AlternativeGate gate) {
        return gate == null
                ? null
                : new ProtocolPublished.AlternativeGate(gate.worstPain0To10(), gate.improvementPercent());
    }

    private static ProtocolPublished.StageExercise exercise(ProtocolContent.StageExercise exercise) {
        return new ProtocolPublished.StageExercise(
                exercise.exerciseCode(),
                range(exercise.sets()),
                range(exercise.reps()),
                RepsCount.valueOf(exercise.repsCount().name()),
                range(exercise.holdSeconds()),
                exercise.restSeconds(),
                range(exercise.durationSeconds()),
                exercise.timesPerDay(),
                exercise.source(),
                english(exercise.note()));
    }

    private static ProtocolPublished.Range range(Range range) {
        return range == null ? null : new ProtocolPublished.Range(range.min(), range.max());
    }

    private static ProtocolPublished.Prerequisite prerequisite(ProtocolContent.Prerequisite prerequisite) {
        return new ProtocolPublished.Prerequisite(
                prerequisite.exerciseCode(),
                prerequisite.allOf(),
                prerequisite.minSessionsAtTarget(),
                prerequisite.source());
    }

    private static ProtocolPublished.Criterion criterion(ProtocolContent.Criterion criterion) {
        return new ProtocolPublished.Criterion(
                criterion.id(),
                ProtocolPublished.Decision.valueOf(criterion.decision().name()),
                criterion.urgency() == null ? null : criterion.urgency().name(),
                criterion.rule());
    }

    private static ProtocolPublished.ExerciseText text(ExerciseRevision exercise) {
        var content = exercise.content;
        return new ProtocolPublished.ExerciseText(
                exercise.id.code(),
                exercise.id.revision(),
                english(content.name()),
                english(content.instructions()),
                english(content.cues()),
                english(content.precautions()),
                english(content.regressions()),
                content.suitability().stream()
                        .map(ProtocolPublishedEvents::suitability)
                        .toList(),
                ExerciseTranslations.of(content));
    }

    private static ProtocolPublished.Suitability suitability(ExerciseContent.Suitability suitability) {
        return new ProtocolPublished.Suitability(
                suitability.condition(),
                ProtocolPublished.Verdict.valueOf(suitability.verdict().name()),
                english(suitability.reason()));
    }

    private static List<String> english(List<Localized> texts) {
        return texts.stream().map(ProtocolPublishedEvents::english).toList();
    }

    private static String english(Localized text) {
        return text.in(Languages.DEFAULT);
    }
}
