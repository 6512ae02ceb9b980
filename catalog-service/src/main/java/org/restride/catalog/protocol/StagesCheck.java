package org.restride.catalog.protocol;

import static org.restride.catalog.authoring.Finding.error;
import static org.restride.catalog.authoring.Finding.warning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.restride.catalog.authoring.Finding;
import org.restride.catalog.protocol.ProtocolContent.AlternativeGate;
import org.restride.catalog.protocol.ProtocolContent.Prerequisite;
import org.restride.catalog.protocol.ProtocolContent.Stage;
import org.restride.catalog.protocol.ProtocolContent.StageExercise;

/** Whether a patient can walk through the stages, and whether they ask for more and not for less on the way up. */
final class StagesCheck {

    /** More of them are not kept up with (Bachmann 2018); walking is not counted. */
    private static final int MOST_ACTIVE = 4;

    private final List<Stage> stages;
    private final List<Finding> findings = new ArrayList<>();

    StagesCheck(List<Stage> stages) {
        this.stages = stages;
    }

    List<Finding> findings() {
        checkOrder();
        checkGates();
        checkPrerequisites();
        for (int i = 0; i < stages.size(); i++) {
            checkCore(stages.get(i), "/stages/" + i);
        }
        return findings;
    }

    private void checkOrder() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).order() != i + 1) {
                findings.add(error(
                        "stage-unreachable",
                        "/stages/%d/order".formatted(i),
                        "Stages are numbered from 1 without gaps, in their order; nobody comes to this one"));
            }
            if (!codes.add(stages.get(i).code())) {
                findings.add(error("stage-twice", "/stages/%d/code".formatted(i), "This code is there already"));
            }
        }
    }

    private void checkGates() {
        for (int i = 1; i < stages.size(); i++) {
            Stage below = stages.get(i - 1);
            Stage stage = stages.get(i);
            String place = "/stages/" + i;
            if (stage.worstPainGate0To10().compareTo(below.worstPainGate0To10()) > 0) {
                findings.add(error(
                        "gate-loosens",
                        place + "/worstPainGate0To10",
                        "%s after %s: a gate does not allow more pain than the one before",
                        stage.worstPainGate0To10(),
                        below.worstPainGate0To10()));
            }
        }
        AlternativeGate last = null;
        for (int i = 0; i < stages.size(); i++) {
            AlternativeGate gate = stages.get(i).alternativeGate();
            if (gate != null) {
                String place = "/stages/%d/alternativeGate".formatted(i);
                checkAlternative(stages.get(i), gate, last, place);
                if (i > 0 && gate.worstPain0To10().compareTo(mostPain(stages.get(i - 1))) > 0) {
                    findings.add(error(
                            "gate-loosens", place, "It lets through more pain than any gate of the stage before"));
                }
                last = gate;
            }
        }
    }

    private static BigDecimal mostPain(Stage stage) {
        return stage.alternativeGate() == null
                ? stage.worstPainGate0To10()
                : stage.worstPainGate0To10().max(stage.alternativeGate().worstPain0To10());
    }

    private void checkAlternative(Stage stage, AlternativeGate gate, AlternativeGate below, String place) {
        if (gate.worstPain0To10().compareTo(stage.worstPainGate0To10()) <= 0) {
            findings.add(warning("gate-without-effect", place, "It opens for nobody whom the other gate keeps out"));
        }
        boolean looser = below != null
                && (gate.worstPain0To10().compareTo(below.worstPain0To10()) > 0
                        || gate.improvementPercent().compareTo(below.improvementPercent()) < 0);
        if (looser) {
            findings.add(error("gate-loosens", place, "It asks for less than the alternative gate before"));
        }
    }

    private void checkPrerequisites() {
        Map<String, Set<String>> before = new HashMap<>();
        Set<String> prescribed = new HashSet<>();
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            stage.exercises().map(StageExercise::exerciseCode).forEach(prescribed::add);
            for (int j = 0; j < stage.prerequisites().size(); j++) {
                Prerequisite prerequisite = stage.prerequisites().get(j);
                String place = "/stages/%d/prerequisites/%d".formatted(i, j);
                if (stage.exercises().noneMatch(one -> one.exerciseCode().equals(prerequisite.exerciseCode()))) {
                    findings.add(warning(
                            "prerequisite-without-effect",
                            place,
                            "%s is not in this stage",
                            prerequisite.exerciseCode()));
                }
                before.computeIfAbsent(prerequisite.exerciseCode(), code -> new LinkedHashSet<>())
                        .addAll(prerequisite.allOf());
                for (String needed : prerequisite.allOf()) {
                    if (!prescribed.contains(needed)) {
                        findings.add(error(
                                "stage-unreachable",
                                place,
                                "%s waits for %s, which neither this stage nor an earlier one prescribes",
                                prerequisite.exerciseCode(),
                                needed));
                    }
                }
                if (comesBeforeItself(prerequisite.exerciseCode(), before)) {
                    findings.add(error(
                            "prerequisite-circle",
                            place,
                            "%s would have to be done before itself",
                            prerequisite.exerciseCode()));
                }
            }
        }
    }

    private static boolean comesBeforeItself(String code, Map<String, Set<String>> before) {
        Set<String> seen = new HashSet<>();
        List<String> ahead = new ArrayList<>(before.getOrDefault(code, Set.of()));
        while (!ahead.isEmpty()) {
            String next = ahead.remove(ahead.size() - 1);
            if (next.equals(code)) {
                return true;
            }
            if (seen.add(next)) {
                ahead.addAll(before.getOrDefault(next, Set.of()));
            }
        }
        return false;
    }

    private void checkCore(Stage stage, String place) {
        long active = stage.core().stream()
                .filter(exercise ->
                        exercise.sets() != null || exercise.reps() != null || exercise.holdSeconds() != null)
                .count();
        if (active > MOST_ACTIVE) {
            findings.add(warning(
                    "too-many-exercises",
                    place + "/core",
                    "More than %d besides walking are hard to keep up",
                    MOST_ACTIVE));
        }
        Set<String> seen = new HashSet<>();
        stage.exercises().map(StageExercise::exerciseCode).forEach(code -> {
            if (!seen.add(code)) {
                findings.add(error("exercise-twice", place, "%s is in this stage twice", code));
            }
        });
    }
}
