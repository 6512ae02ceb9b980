package org.restride.session.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.restride.events.PlanChanged.LeftOut;
import org.restride.events.PlanChanged.LeftOutReason;
import org.restride.events.PlanChanged.PlannedExercise;
import org.restride.events.ProtocolPublished;
import org.restride.events.ProtocolPublished.Stage;
import org.restride.events.ProtocolPublished.StageExercise;
import org.restride.session.plan.Finding.Kind;
import org.restride.session.plan.PutPlanRequest.ExerciseRequest;

/**
 * Makes the list of exercises of a plan. It is the core of the stage, in its order, with what the clinician chose:
 *
 * <ul>
 *   <li>An exercise that a condition of the patient excludes is left out, and nobody can ask for it.
 *   <li>One for which a condition asks a clinician first is left out unless the request names it with {@code approved}.
 *   <li>While an exercise of the core is locked, the core of the stage before is prescribed instead: who reaches a stage
 *       without what it builds on keeps the list they have (RULES 2.2). A locked exercise that would not be prescribed
 *       anyway, because it was swapped, left out or excluded, holds nothing up.
 * </ul>
 */
final class Prescriber {

    private final ProtocolPublished protocol;
    private final Stage stage;
    private final Locks locks;
    private final Set<Condition> conditions;
    private final List<ExerciseRequest> asked;
    private final Map<String, ExerciseRequest> askedByCode = new HashMap<>();
    private final Map<String, String> substitutes = new HashMap<>();
    private final Set<String> unwanted;

    private Prescriber(ProtocolPublished protocol, Stage stage, PutPlanRequest request, Locks locks) {
        this.protocol = protocol;
        this.stage = stage;
        this.locks = locks;
        this.conditions = request.conditions() == null ? Set.of() : request.conditions();
        this.asked = request.exercises() == null ? List.of() : request.exercises();
        this.unwanted = request.leftOut() == null ? Set.of() : request.leftOut();
        for (ExerciseRequest exercise : asked) {
            askedByCode.put(exercise.exerciseCode(), exercise);
            if (exercise.insteadOf() != null) {
                substitutes.put(exercise.insteadOf(), exercise.exerciseCode());
            }
        }
    }

    /** @param leftOut exercises of the core of the stage, or of the list that is kept in its place */
    record Prescribed(List<PlannedExercise> exercises, List<LeftOut> leftOut) {}

    /** @throws ExercisesRefused with everything that is wrong */
    static Prescribed prescribe(ProtocolPublished protocol, Stage stage, PutPlanRequest request, Locks locks) {
        return new Prescriber(protocol, stage, request, locks).prescribe();
    }

    private Prescribed prescribe() {
        Stage list = listInForce();
        Map<String, StageExercise> core = byCode(list.core());
        Map<String, StageExercise> optional = byCode(list.optional());
        List<Finding> findings = findings(core, optional);
        if (!findings.isEmpty()) {
            throw new ExercisesRefused(findings);
        }
        List<PlannedExercise> exercises = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (StageExercise exercise : stage.core()) {
            if (!core.containsKey(exercise.exerciseCode())) {
                leftOut.add(leftOut(exercise.exerciseCode()).orElseGet(() -> locked(exercise.exerciseCode())));
            }
        }
        for (StageExercise exercise : list.core()) {
            leftOut(exercise.exerciseCode())
                    .ifPresentOrElse(
                            left -> {
                                leftOut.add(left);
                                if (left.insteadCode() != null) {
                                    exercises.add(planned(optional.get(left.insteadCode())));
                                }
                            },
                            () -> exercises.add(planned(exercise)));
        }
        return new Prescribed(List.copyOf(exercises), List.copyOf(leftOut));
    }

    /** The stage whose core is prescribed; of a first stage that is locked, what is open of it. */
    private Stage listInForce() {
        Stage list = stage;
        while (list.core().stream().anyMatch(this::isWaitedFor)) {
            Optional<Stage> before = Stages.before(list, protocol);
            if (before.isEmpty()) {
                return list;
            }
            list = before.get();
        }
        return list;
    }

    private boolean isWaitedFor(StageExercise exercise) {
        return leftOut(exercise.exerciseCode())
                        .filter(left -> left.reason() != LeftOutReason.PREREQUISITE)
                        .isEmpty()
                && locks.isLocked(exercise.exerciseCode());
    }

    /** Empty for what is prescribed. A condition says more than the clinician's wish to follow it. */
    private Optional<LeftOut> leftOut(String code) {
        String substitute = substitutes.get(code);
        Optional<LeftOut> forCondition = objectionTo(code)
                .map(objection -> new LeftOut(code, LeftOutReason.CONDITION, objection.condition(), substitute));
        if (forCondition.isPresent()) {
            return forCondition;
        }
        if (substitute != null || unwanted.contains(code)) {
            return Optional.of(new LeftOut(code, LeftOutReason.CLINICIAN, null, substitute));
        }
        return locks.isLocked(code) ? Optional.of(locked(code)) : Optional.empty();
    }

    private static LeftOut locked(String code) {
        return new LeftOut(code, LeftOutReason.PREREQUISITE, null, null);
    }

    private Optional<Objection> objectionTo(String code) {
        ExerciseRequest request = askedByCode.get(code);
        boolean approved = request != null && Boolean.TRUE.equals(request.approved());
        return Objection.to(code, conditions, protocol).filter(objection -> objection.isFinal() || !approved);
    }

    private PlannedExercise planned(StageExercise exercise) {
        ExerciseRequest request = askedByCode.get(exercise.exerciseCode());
        return new PlannedExercise(
                exercise.exerciseCode(), ChosenDose.of(exercise, request == null ? null : request.dose()));
    }

    private List<Finding> findings(Map<String, StageExercise> core, Map<String, StageExercise> optional) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            findings.addAll(findings(asked.get(i), "exercises[%d]".formatted(i), core, optional));
        }
        Set<String> ofStage = byCode(stage.core()).keySet();
        unwanted.stream()
                .filter(code -> !core.containsKey(code) && !ofStage.contains(code))
                .map(code -> new Finding(
                        Kind.EXERCISE_NOT_IN_STAGE,
                        "leftOut",
                        "must name exercises of the core",
                        Map.of("exerciseCode", code)))
                .forEach(findings::add);
        return findings;
    }

    private List<Finding> findings(
            ExerciseRequest request,
            String field,
            Map<String, StageExercise> core,
            Map<String, StageExercise> optional) {
        String code = request.exerciseCode();
        StageExercise exercise = core.getOrDefault(code, optional.get(code));
        if (exercise == null) {
            return List.of(isOfStage(code) ? waiting(code, field) : unknown(field));
        }
        List<Finding> findings = new ArrayList<>();
        objectionTo(code).ifPresent(objection -> findings.add(objected(objection, field)));
        if (locks.isLocked(code)) {
            findings.add(waiting(code, field));
        }
        swapFault(request, core)
                .ifPresent(fault -> findings.add(Finding.of(Kind.SWAP_NOT_ONE_FOR_ONE, field + ".insteadOf", fault)));
        findings.addAll(ChosenDose.findings(exercise, request.dose(), field + ".dose"));
        return findings;
    }

    private static Optional<String> swapFault(ExerciseRequest request, Map<String, StageExercise> core) {
        if (core.containsKey(request.exerciseCode())) {
            return request.insteadOf() == null
                    ? Optional.empty()
                    : Optional.of("must be absent for an exercise of the core");
        }
        return request.insteadOf() != null && core.containsKey(request.insteadOf())
                ? Optional.empty()
                : Optional.of("must name the exercise of the core that it is swapped for");
    }

    private static Finding unknown(String field) {
        return Finding.of(Kind.EXERCISE_NOT_IN_STAGE, field + ".exerciseCode", "must be an exercise of the stage");
    }

    private static Finding objected(Objection objection, String field) {
        return objection.isFinal()
                ? new Finding(
                        Kind.EXERCISE_EXCLUDED,
                        field + ".exerciseCode",
                        "is excluded by a condition of the patient",
                        Map.of("condition", objection.condition(), "reason", objection.reason()))
                : new Finding(
                        Kind.EXERCISE_NEEDS_APPROVAL,
                        field + ".approved",
                        "must be true: a condition of the patient asks for a clinician's approval",
                        Map.of("condition", objection.condition(), "reason", objection.reason()));
    }

    /** For what is locked, and for the rest of a stage that waits for it. */
    private Finding waiting(String code, String field) {
        Set<Locks.Missing> missing = new LinkedHashSet<>(locks.missingFor(code));
        if (missing.isEmpty()) {
            stage.core().stream()
                    .filter(this::isWaitedFor)
                    .forEach(locked -> missing.addAll(locks.missingFor(locked.exerciseCode())));
        }
        return new Finding(
                Kind.PREREQUISITE_OPEN,
                field + ".exerciseCode",
                "opens when other exercises were done at target often enough",
                Map.of("missing", List.copyOf(missing)));
    }

    private boolean isOfStage(String code) {
        return Stream.concat(stage.core().stream(), stage.optional().stream())
                .anyMatch(exercise -> exercise.exerciseCode().equals(code));
    }

    private static Map<String, StageExercise> byCode(List<StageExercise> exercises) {
        return exercises.stream()
                .collect(Collectors.toMap(StageExercise::exerciseCode, Function.identity(), (first, again) -> first));
    }
}
