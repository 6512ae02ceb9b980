package org.restride.analytics.outcomes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.restride.analytics.adherence.Share.Level;
import org.restride.analytics.outcomes.Programme.Attendance;
import org.restride.analytics.outcomes.Programme.Change;
import org.restride.events.PainLocation;

/** Adds programmes up, one after the other, and keeps none of them. */
final class Tally {

    static final int WEEKS = 12;

    /** Adherence is counted over as many weeks, and change at the end of them. */
    private static final int BLOCK_WEEKS = 4;

    private final Map<Integer, Counts<Integer>> stages = new HashMap<>();
    private final Map<Integer, Counts<Attendance>> attendance = new HashMap<>();
    private final Map<Integer, Counts<Optional<Level>>> adherence = new HashMap<>();
    private final Map<PainLocation, Map<Integer, Counts<Change>>> changes = new HashMap<>();
    private int patients;

    Tally() {
        weeks().forEach(week -> {
            stages.put(week, new Counts<>());
            attendance.put(week, new Counts<>());
        });
        Stream.of(PainLocation.values()).forEach(location -> changes.put(location, new HashMap<>()));
        blockEnds().forEach(week -> {
            adherence.put(week, new Counts<>());
            changes.values().forEach(ofLocation -> ofLocation.put(week, new Counts<>()));
        });
    }

    private static List<Integer> weeks() {
        return IntStream.rangeClosed(1, WEEKS).boxed().toList();
    }

    private static List<Integer> blockEnds() {
        return weeks().stream().filter(week -> week % BLOCK_WEEKS == 0).toList();
    }

    private static int blockStart(int end) {
        return end - BLOCK_WEEKS + 1;
    }

    void add(Programme programme) {
        patients++;
        weeks().stream().filter(programme::hasCompleted).forEach(week -> {
            stages.get(week).add(programme.stageIn(week).orElse(StagesInWeek.NO_STAGE));
            attendance.get(week).add(programme.attendanceIn(week));
        });
        blockEnds().stream().filter(programme::hasCompleted).forEach(week -> {
            adherence.get(week).add(programme.adherenceIn(blockStart(week), week));
            changes.forEach((location, ofLocation) -> ofLocation.get(week).add(programme.changeIn(week, location)));
        });
    }

    /** @param smallest figures about fewer patients are left out */
    Outcomes outcomes(int smallest) {
        int highest = stages.values().stream()
                .flatMap(counted -> counted.met().stream())
                .max(Integer::compare)
                .orElse(StagesInWeek.NO_STAGE);
        return new Outcomes(
                SmallGroups.total(patients, smallest),
                weeks().stream()
                        .map(week -> StagesInWeek.of(week, stages.get(week), highest, smallest))
                        .toList(),
                blockEnds().stream()
                        .map(week -> AdherenceOfWeeks.of(blockStart(week), week, adherence.get(week), smallest))
                        .toList(),
                Stream.of(PainLocation.values())
                        .flatMap(location -> blockEnds().stream()
                                .map(week -> ChangeAtWeek.of(
                                        week, location, changes.get(location).get(week), smallest)))
                        .toList(),
                weeks().stream()
                        .map(week -> RetentionInWeek.of(week, attendance.get(week), smallest))
                        .toList());
    }
}
