package org.restride.catalog.exercise;

import static org.restride.catalog.authoring.Finding.error;
import static org.restride.catalog.authoring.Finding.warning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.restride.catalog.authoring.Finding;
import org.restride.catalog.exercise.ExerciseContent.Suitability;
import org.restride.catalog.exercise.ExerciseContent.Verdict;
import org.restride.catalog.guidance.GuidanceContent;
import org.restride.catalog.text.LanguageInventory;

/** What must hold for an exercise before somebody reviews it. */
class ExerciseCheck {

    private final String code;
    private final ExerciseContent exercise;
    private final Map<String, ExerciseContent> others;
    private final GuidanceContent guidance;
    private final List<Finding> findings = new ArrayList<>();

    /** @param offered every exercise that is offered now, maybe an older revision of this one among them */
    ExerciseCheck(String code, ExerciseContent exercise, List<ExerciseRevision> offered, GuidanceContent guidance) {
        this.code = code;
        this.exercise = exercise;
        this.guidance = guidance;
        this.others = offered.stream()
                .filter(other -> !other.id.code().equals(code))
                .collect(Collectors.toMap(other -> other.id.code(), other -> other.content));
    }

    List<Finding> findings(boolean retired, LanguageInventory languages) {
        if (retired) {
            findings.add(error("retired", "/code", "%s is retired; a new exercise needs a new code", code));
        }
        checkCodes();
        checkPrerequisites();
        checkSuitability();
        checkSources();
        findings.addAll(Finding.untranslated(languages));
        return findings;
    }

    private void checkCodes() {
        Set<String> goals =
                guidance.goals().stream().map(GuidanceContent.Goal::code).collect(Collectors.toSet());
        for (int i = 0; i < exercise.goals().size(); i++) {
            if (!goals.contains(exercise.goals().get(i))) {
                findings.add(error("unknown-goal", "/goals/" + i, "The guidance has no goal of this code"));
            }
        }
        for (int i = 0; i < exercise.equipmentNeeds().size(); i++) {
            var things = exercise.equipmentNeeds().get(i).anyOf();
            for (int j = 0; j < things.size(); j++) {
                if (!guidance.knows("equipment", things.get(j))) {
                    findings.add(error(
                            "unknown-equipment",
                            "/equipmentNeeds/%d/anyOf/%d".formatted(i, j),
                            "The guidance has no word for equipment of this code"));
                }
            }
        }
    }

    private void checkPrerequisites() {
        for (int i = 0; i < exercise.prerequisites().size(); i++) {
            var codes = exercise.prerequisites().get(i).allOf();
            for (int j = 0; j < codes.size(); j++) {
                checkOther(codes.get(j), "/prerequisites/%d/allOf/%d".formatted(i, j));
            }
        }
        if (comesBeforeItself(code, new HashSet<>())) {
            findings.add(error("prerequisite-circle", "/prerequisites", "It would have to be done before itself"));
        }
    }

    private boolean comesBeforeItself(String from, Set<String> seen) {
        var content = from.equals(code) ? exercise : others.get(from);
        if (content == null || !seen.add(from)) {
            return false;
        }
        return content.prerequisites().stream()
                .flatMap(prerequisite -> prerequisite.allOf().stream())
                .anyMatch(before -> before.equals(code) || comesBeforeItself(before, seen));
    }

    private void checkSuitability() {
        Set<String> conditions = guidance.conditions().stream()
                .map(GuidanceContent.Condition::code)
                .collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < exercise.suitability().size(); i++) {
            Suitability one = exercise.suitability().get(i);
            String place = "/suitability/" + i;
            if (!conditions.contains(one.condition())) {
                findings.add(
                        error("unknown-condition", place + "/condition", "The guidance has no condition of this code"));
            }
            if (!seen.add(one.condition())) {
                findings.add(error("condition-twice", place + "/condition", "One verdict for each condition"));
            }
            for (int j = 0; j < one.instead().size(); j++) {
                checkOther(one.instead().get(j), "%s/instead/%d".formatted(place, j));
            }
            if (one.verdict() != Verdict.SUITS && one.instead().isEmpty()) {
                findings.add(
                        warning("no-alternative", place + "/instead", "Say what to do instead, if there is anything"));
            }
        }
    }

    private void checkOther(String other, String place) {
        if (!other.equals(code) && !others.containsKey(other)) {
            findings.add(error("unknown-exercise", place, "No exercise of this code is offered"));
        } else if (other.equals(code) && place.startsWith("/suitability")) {
            findings.add(error("itself", place, "It is no alternative to itself"));
        }
    }

    private void checkSources() {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < exercise.sources().size(); i++) {
            var row = exercise.sources().get(i);
            String place = "/sources/" + i;
            if (places.putIfAbsent(row.reference(), i) != null) {
                findings.add(error("source-twice", place, "Row %s is there already", row.reference()));
            }
            if ((row.reps() == null) != (row.repsCount() == null)) {
                findings.add(error(
                        "reps-uncounted",
                        place + "/repsCount",
                        "Say what repetitions count exactly when there are any"));
            }
        }
        boolean cautioned =
                exercise.sources().stream().anyMatch(row -> !row.precautions().isEmpty());
        if (cautioned && exercise.precautions().size() < 2) {
            findings.add(error(
                    "precaution-missing",
                    "/precautions",
                    "Its sources have a precaution: patients must read it, beside when to stop"));
        }
    }
}
