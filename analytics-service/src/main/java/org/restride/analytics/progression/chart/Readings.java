package org.restride.analytics.progression.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.restride.analytics.progression.history.DailyScores;
import org.restride.analytics.progression.history.Score;
import org.restride.analytics.trend.Sample;

/**
 * Scores of one kind in day order, with the facts behind them.
 *
 * @param factIds in the order of the sample
 */
public record Readings(Sample sample, List<String> factIds) {

    /** @param days in day order */
    static Readings of(List<DailyScores> days, Function<DailyScores, Score> kind) {
        long[] epochDays = new long[days.size()];
        double[] values = new double[days.size()];
        List<String> factIds = new ArrayList<>();
        for (DailyScores day : days) {
            Score score = kind.apply(day);
            if (score != null) {
                epochDays[factIds.size()] = day.day().toEpochDay();
                values[factIds.size()] = score.value();
                factIds.add(score.factId());
            }
        }
        int count = factIds.size();
        return new Readings(Sample.of(Arrays.copyOf(epochDays, count), Arrays.copyOf(values, count)), factIds);
    }

    Readings between(LocalDate from, LocalDate to) {
        return slice(sample.indexOf(from), sample.indexOf(to.plusDays(1)));
    }

    /** The newest ones; all where there are not so many. */
    public Readings last(int count) {
        return slice(Math.max(0, size() - count), size());
    }

    private Readings slice(int from, int to) {
        int end = Math.max(from, to);
        return new Readings(sample.slice(from, end), factIds.subList(from, end));
    }

    public int size() {
        return sample.size();
    }

    public boolean isEmpty() {
        return factIds.isEmpty();
    }
}
