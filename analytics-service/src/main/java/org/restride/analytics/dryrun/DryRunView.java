package org.restride.analytics.dryrun;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.restride.analytics.dryrun.Counts.Cell;
import org.restride.analytics.dryrun.Counts.What;

/**
 * How far a dry run is, and what was found until now.
 *
 * @param patientsOn code of the published protocol whose patients are meant
 * @param asOf null for each patient's today when it was asked for
 * @param finishedAt null while it is under way
 * @param keptUntil null while it is under way
 * @param patientsTotal who has, or had, a plan by the protocol; null until they were counted
 * @param patientsDone of these; those who are not on the protocol any more are among them
 * @param result null while it would be about too few patients to be shown
 */
record DryRunView(
        UUID dryRunId,
        DryRunState state,
        String patientsOn,
        LocalDate asOf,
        Instant requestedAt,
        Instant finishedAt,
        Instant keptUntil,
        Long patientsTotal,
        long patientsDone,
        Result result) {

    /**
     * Numbers of patients.
     *
     * @param compared who is on the protocol on that day: the sum of the four
     * @param decisions all pairs there are, also the same ones
     * @param urgencies pairs that differ
     */
    record Result(
            long compared,
            long same,
            long different,
            long stageMissing,
            long notJudged,
            List<Pair> decisions,
            List<Pair> urgencies,
            List<Code> codesAdded,
            List<Code> codesRemoved,
            List<Code> stagesMissing) {}

    /**
     * @param now by the version in force; null for no urgency
     * @param draft by the draft; null for no urgency
     */
    record Pair(String now, String draft, long patients) {}

    /** @param code of a reason or a stage */
    record Code(String code, long patients) {}

    static DryRunView of(DryRun run, Instant keptUntil, Map<Cell, Long> counts, int smallestGroup) {
        Result result = result(counts);
        return new DryRunView(
                run.id(),
                run.state(),
                run.patientsOn(),
                run.asOf(),
                run.requestedAt(),
                run.finishedAt(),
                keptUntil,
                run.patientsTotal(),
                run.patientsDone(),
                result.compared() < smallestGroup ? null : result);
    }

    private static Result result(Map<Cell, Long> counts) {
        long same = found(counts, Finding.SAME);
        long different = found(counts, Finding.DIFFERENT);
        long stageMissing = found(counts, Finding.STAGE_MISSING);
        long notJudged = found(counts, Finding.NOT_JUDGED);
        return new Result(
                same + different + stageMissing + notJudged,
                same,
                different,
                stageMissing,
                notJudged,
                pairs(counts, What.DECISION),
                pairs(counts, What.URGENCY),
                codes(counts, What.CODE_ADDED),
                codes(counts, What.CODE_REMOVED),
                codes(counts, What.STAGE_MISSING));
    }

    private static long found(Map<Cell, Long> counts, Finding finding) {
        return counts.getOrDefault(new Cell(What.FINDING, "", finding.name()), 0L);
    }

    private static List<Pair> pairs(Map<Cell, Long> counts, What what) {
        return counts.entrySet().stream()
                .filter(count -> count.getKey().what() == what)
                .map(count ->
                        new Pair(word(count.getKey().was()), word(count.getKey().becomes()), count.getValue()))
                .toList();
    }

    private static String word(String stored) {
        return stored.isEmpty() ? null : stored;
    }

    /** One of the two words of such a cell is empty. */
    private static List<Code> codes(Map<Cell, Long> counts, What what) {
        return counts.entrySet().stream()
                .filter(count -> count.getKey().what() == what)
                .map(count -> new Code(count.getKey().was() + count.getKey().becomes(), count.getValue()))
                .toList();
    }
}
