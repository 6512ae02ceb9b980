package org.restride.catalog.protocol;

import static org.restride.catalog.authoring.Finding.error;
import static org.restride.catalog.authoring.Finding.warning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.restride.catalog.authoring.Finding;
import org.restride.catalog.exercise.ExerciseContent;
import org.restride.catalog.exercise.ExerciseContent.SourceRow;
import org.restride.catalog.exercise.ExerciseRevision;
import org.restride.catalog.exercise.Range;
import org.restride.catalog.protocol.ProtocolContent.Stage;
import org.restride.catalog.protocol.ProtocolContent.StageExercise;

/** Whether every exercise exists, and whether its dose is one its sources give or one whose evidence is stated. */
final class DosesCheck {

    private final Map<String, ExerciseContent> offered;
    private final List<Finding> findings = new ArrayList<>();
    /** Exercises with prerequisites that a stage looked at so far prescribes. */
    private final Set<String> opened = new HashSet<>();

    DosesCheck(List<ExerciseRevision> offered) {
        this.offered = offered.stream()
                .collect(Collectors.toMap(exercise -> exercise.id.code(), exercise -> exercise.content));
    }

    List<Finding> findings(List<Stage> stages) {
        for (int i = 0; i < stages.size(); i++) {
            check(stages.get(i), stages.get(i).core(), "core", "/stages/" + i);
            check(stages.get(i), stages.get(i).optional(), "optional", "/stages/" + i);
            checkPrerequisites(stages.get(i), "/stages/" + i);
        }
        return findings;
    }

    private void check(Stage stage, List<StageExercise> exercises, String list, String stagePlace) {
        for (int i = 0; i < exercises.size(); i++) {
            StageExercise dose = exercises.get(i);
            String place = "%s/%s/%d".formatted(stagePlace, list, i);
            ExerciseContent exercise = offered.get(dose.exerciseCode());
            if (exercise == null) {
                findings.add(error("unknown-exercise", place + "/exerciseCode", "No exercise of this code is offered"));
                continue;
            }
            if (!exercise.prerequisites().isEmpty() && opened.add(dose.exerciseCode()) && !opens(stage, dose)) {
                findings.add(warning(
                        "prerequisite-unsaid",
                        place,
                        "The exercise itself has prerequisites, and no stage so far says when it opens"));
            }
            var rows = new Rows(stage, list + "." + dose.exerciseCode(), exercise.sources(), place);
            rows.check("sets", dose.sets(), SourceRow::sets);
            rows.check("reps", dose.reps(), row -> sameCount(row, dose) ? row.reps() : null);
            rows.checkTimesPerDay(dose.timesPerDay());
            rows.check("holdSeconds", dose.holdSeconds(), SourceRow::holdSeconds);
            rows.check("restSeconds", single(dose.restSeconds()), SourceRow::restSeconds);
            rows.check("durationSeconds", dose.durationSeconds(), SourceRow::durationSeconds);
            if (dose.sets() == null
                    && dose.reps() == null
                    && dose.holdSeconds() == null
                    && dose.durationSeconds() == null) {
                findings.add(error("no-dose", place, "Say how much of it: nothing is prescribed"));
            }
        }
    }

    private void checkPrerequisites(Stage stage, String place) {
        for (int i = 0; i < stage.prerequisites().size(); i++) {
            var prerequisite = stage.prerequisites().get(i);
            List<String> codes = new ArrayList<>(prerequisite.allOf());
            codes.add(prerequisite.exerciseCode());
            for (String code : codes) {
                if (!offered.containsKey(code)) {
                    findings.add(error(
                            "unknown-exercise",
                            "%s/prerequisites/%d".formatted(place, i),
                            "No exercise of code %s is offered",
                            code));
                }
            }
        }
    }

    private static boolean opens(Stage stage, StageExercise dose) {
        return stage.prerequisites().stream()
                .anyMatch(prerequisite -> prerequisite.exerciseCode().equals(dose.exerciseCode()));
    }

    /** Ten on each side are not ten in all. */
    private static boolean sameCount(SourceRow row, StageExercise dose) {
        return row.repsCount() != null
                && row.repsCount().name().equals(dose.repsCount().name());
    }

    private static Range single(Integer number) {
        return number == null ? null : new Range(number, number);
    }

    /** The source rows of one exercise against its dose in one stage. */
    private class Rows {
        private final Stage stage;
        private final String about;
        private final List<SourceRow> rows;
        private final String place;

        Rows(Stage stage, String about, List<SourceRow> rows, String place) {
            this.stage = stage;
            this.about = about;
            this.rows = rows;
            this.place = place;
        }

        void check(String member, Range dose, Function<SourceRow, Range> stated) {
            if (dose == null) {
                return;
            }
            var ranges = rows.stream().map(stated).filter(Objects::nonNull).toList();
            boolean within = !ranges.isEmpty()
                    && dose.min() >= ranges.stream().mapToInt(Range::min).min().orElseThrow()
                    && dose.max() <= ranges.stream().mapToInt(Range::max).max().orElseThrow();
            if (within) {
                return;
            }
            String message = ranges.isEmpty() ? "No source states it" : "It lies outside what the sources state";
            if (isFounded(member)) {
                findings.add(warning("dose-of-our-own", place + "/" + member, "%s; the evidence says why", message));
            } else {
                findings.add(error(
                        "dose-out-of-range",
                        place + "/" + member,
                        "%s: add evidence about %s.%s, or keep to the sources",
                        message,
                        about,
                        member));
            }
        }

        /** Once a day needs no reason. */
        void checkTimesPerDay(int timesPerDay) {
            boolean stated = rows.stream().anyMatch(row -> row.frequency() != null);
            boolean founded = isFounded("timesPerDay")
                    || stage.evidence().stream()
                            .anyMatch(evidence -> evidence.about().equals("timesPerDay"));
            if (timesPerDay > 1 && !stated && !founded) {
                findings.add(error(
                        "dose-out-of-range",
                        place + "/timesPerDay",
                        "No source states how often a day: add evidence about %s.timesPerDay",
                        about));
            }
        }

        private boolean isFounded(String member) {
            return stage.evidence().stream()
                    .anyMatch(evidence -> evidence.about().equals(about + "." + member));
        }
    }
}
