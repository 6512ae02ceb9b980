package org.restride.analytics.adherence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How far a patient followed the plan over some blocks of days. Source of the formulas: RULES 4.2 and 8.7 item 4.
 *
 * @param blocks oldest first
 */
public record Adherence(List<AdherenceBlock> blocks) {

    /** So many sessions beyond the plan in one block are too much of a good thing (RULES 4.2). */
    private static final double OVERDOING = 3;

    private static final int BLOCK_DAYS = 7;
    private static final int BLOCKS = 2;

    /** Two blocks of seven days that end on {@code day}, without the days before the stage began. */
    public static Adherence ofLastTwoWeeks(LocalDate day, PlanHistory plans, Map<LocalDate, List<Double>> doses) {
        LocalDate stageStart = plans.stageStart(day).orElse(LocalDate.MAX);
        return ofLastWeeks(BLOCKS, day, stageStart, plans, doses, AdherenceBlock.COMPLETE_DOSE);
    }

    /**
     * Blocks of seven days, the last of which ends on {@code day}.
     *
     * @param notBefore days before it do not count
     * @param doses of each day
     * @param completeDose a session counts from this dose
     */
    public static Adherence ofLastWeeks(
            int weeks,
            LocalDate day,
            LocalDate notBefore,
            ExpectedSessions plan,
            Map<LocalDate, List<Double>> doses,
            double completeDose) {
        List<AdherenceBlock> blocks = new ArrayList<>();
        for (int back = weeks - 1; back >= 0; back--) {
            LocalDate to = day.minusDays((long) BLOCK_DAYS * back);
            LocalDate from = to.minusDays(BLOCK_DAYS - 1);
            LocalDate first = from.isBefore(notBefore) ? notBefore : from;
            if (!first.isAfter(to)) {
                blocks.add(AdherenceBlock.of(first, to, plan, doses, completeDose));
            }
        }
        return new Adherence(List.copyOf(blocks));
    }

    /** One block, whatever the stage. */
    public static Adherence ofBlock(
            LocalDate from, LocalDate to, ExpectedSessions plan, Map<LocalDate, List<Double>> doses) {
        return new Adherence(List.of(AdherenceBlock.of(from, to, plan, doses, AdherenceBlock.COMPLETE_DOSE)));
    }

    /** Sessions done through sessions expected, block by block never above it. */
    public Share sessions() {
        return new Share(sum(AdherenceBlock::countedSessions), expected());
    }

    /** Doses done through sessions expected, block by block never above it. */
    public Share dose() {
        return new Share(sum(AdherenceBlock::countedDose), expected());
    }

    public double expected() {
        return sum(AdherenceBlock::expected);
    }

    public double extras() {
        return sum(AdherenceBlock::extras);
    }

    /** True when some block had three or more sessions beyond the plan. */
    public boolean isOverdoing() {
        return blocks.stream().anyMatch(block -> block.extras() >= OVERDOING);
    }

    /** In the order in which RULES 4.2 numbers the blocks. */
    private double sum(ToDoubleFunction<AdherenceBlock> part) {
        double sum = 0;
        for (int newestFirst = blocks.size() - 1; newestFirst >= 0; newestFirst--) {
            sum += part.applyAsDouble(blocks.get(newestFirst));
        }
        return sum;
    }
}
