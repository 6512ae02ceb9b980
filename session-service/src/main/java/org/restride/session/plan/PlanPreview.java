package org.restride.session.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.restride.events.PlanChanged;
import org.restride.events.PlanChanged.LeftOut;
import org.restride.events.PlanChanged.Pause;
import org.restride.events.PlanChanged.PlannedExercise;
import org.restride.events.PlanChanged.Schedule;
import org.restride.events.PrescribedDose;
import org.restride.events.ProtocolPublished.AlternativeGate;
import org.restride.events.ProtocolPublished.Stage;
import org.restride.events.ProtocolReference;

/**
 * What a plan would change against the current revision, which stands under {@code before}; for a first plan there is
 * nothing before.
 *
 * @param currentRevision to be sent as {@code If-Match} when the change is made; null for a first plan
 */
record PlanPreview(
        Integer currentRevision,
        LocalDate effectiveFrom,
        ProtocolChange protocol,
        StageChange stage,
        ScheduleChange schedule,
        ExerciseChanges exercises,
        LeftOutChange leftOut,
        PauseListChange pauses) {

    record ProtocolChange(boolean changed, ProtocolReference before, ProtocolReference after) {}

    record StageChange(boolean changed, StageFigures before, StageFigures after) {}

    record ScheduleChange(boolean changed, Schedule before, Schedule after) {}

    record LeftOutChange(boolean changed, List<LeftOut> before, List<LeftOut> after) {}

    record PauseListChange(boolean changed, List<Pause> before, List<Pause> after) {}

    record ExerciseChanges(
            List<PlannedExercise> added, List<PlannedExercise> removed, List<DoseChange> changed, List<String> same) {}

    record DoseChange(String exerciseCode, PrescribedDose before, PrescribedDose after) {}

    /** What it takes to leave a stage. */
    record StageFigures(
            String code,
            int order,
            String name,
            int minDays,
            int minSessions,
            int sessionsPerWeek,
            BigDecimal worstPainGate0To10,
            AlternativeGate alternativeGate) {

        static StageFigures of(Stage stage) {
            return stage == null
                    ? null
                    : new StageFigures(
                            stage.code(),
                            stage.order(),
                            stage.name(),
                            stage.minDays(),
                            stage.minSessions(),
                            stage.sessionsPerWeek(),
                            stage.worstPainGate0To10(),
                            stage.alternativeGate());
        }
    }

    /** @param before null for a first plan, as is its stage */
    static PlanPreview of(PlanChanged before, Stage stageBefore, PlanChanged after, Stage stageAfter) {
        boolean first = before == null;
        var protocolBefore = first ? null : before.protocol();
        var figuresBefore = StageFigures.of(stageBefore);
        var figuresAfter = StageFigures.of(stageAfter);
        var scheduleBefore = first ? null : before.schedule();
        List<LeftOut> leftOutBefore = first ? List.of() : before.leftOut();
        List<Pause> pausesBefore = first ? List.of() : before.pauses();
        return new PlanPreview(
                first ? null : before.revision(),
                after.effectiveFrom(),
                new ProtocolChange(!Objects.equals(protocolBefore, after.protocol()), protocolBefore, after.protocol()),
                new StageChange(!Objects.equals(figuresBefore, figuresAfter), figuresBefore, figuresAfter),
                new ScheduleChange(!Objects.equals(scheduleBefore, after.schedule()), scheduleBefore, after.schedule()),
                exercises(first ? List.of() : before.exercises(), after.exercises()),
                new LeftOutChange(!leftOutBefore.equals(after.leftOut()), leftOutBefore, after.leftOut()),
                new PauseListChange(!pausesBefore.equals(after.pauses()), pausesBefore, after.pauses()));
    }

    private static ExerciseChanges exercises(List<PlannedExercise> before, List<PlannedExercise> after) {
        Map<String, PrescribedDose> old = doses(before);
        Map<String, PrescribedDose> next = doses(after);
        return new ExerciseChanges(
                after.stream()
                        .filter(exercise -> !old.containsKey(exercise.exerciseCode()))
                        .toList(),
                before.stream()
                        .filter(exercise -> !next.containsKey(exercise.exerciseCode()))
                        .toList(),
                after.stream()
                        .filter(exercise -> old.containsKey(exercise.exerciseCode())
                                && !exercise.dose().equals(old.get(exercise.exerciseCode())))
                        .map(exercise -> new DoseChange(
                                exercise.exerciseCode(), old.get(exercise.exerciseCode()), exercise.dose()))
                        .toList(),
                after.stream()
                        .filter(exercise -> exercise.dose().equals(old.get(exercise.exerciseCode())))
                        .map(PlannedExercise::exerciseCode)
                        .toList());
    }

    private static Map<String, PrescribedDose> doses(List<PlannedExercise> exercises) {
        Map<String, PrescribedDose> doses = new LinkedHashMap<>();
        exercises.forEach(exercise -> doses.put(exercise.exerciseCode(), exercise.dose()));
        return doses;
    }
}
