package org.restride.analytics.outcomes;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * In which stages patients were on the last day of a week of their programme.
 *
 * @param began patients whose programme has lasted as long; null for too few to be shown
 * @param stages each up to the highest that anybody has come to
 * @param notKnown patients with no plan in force on that day; null when left out
 */
public record StagesInWeek(int week, Integer began, List<StageCount> stages, Integer notKnown) {

    static final int NO_STAGE = 0;

    /**
     * @param stage 1 for the first of the patient's protocol
     * @param patients null when left out
     */
    public record StageCount(int stage, Integer patients) {}

    /** @param highest stage of any week */
    static StagesInWeek of(int week, Counts<Integer> counted, int highest, int smallest) {
        List<Integer> stages = IntStream.rangeClosed(1, highest).boxed().toList();
        List<Integer> shown = SmallGroups.parts(
                Stream.concat(stages.stream(), Stream.of(NO_STAGE))
                        .map(counted::of)
                        .toList(),
                smallest);
        return new StagesInWeek(
                week,
                SmallGroups.total(counted.total(), smallest),
                stages.stream()
                        .map(stage -> new StageCount(stage, shown.get(stage - 1)))
                        .toList(),
                shown.get(highest));
    }
}
