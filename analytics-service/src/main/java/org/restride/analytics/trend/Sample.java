package org.restride.analytics.trend;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Numbers of some days, in the order of the days. A day without a number is missing from it: nothing is filled in or
 * carried forward. Arithmetic is that of IEEE doubles as written, unrounded (RULES 8.7 item 16).
 */
public final class Sample {

    private final long[] days;
    private final double[] values;

    private Sample(long[] days, double[] values) {
        this.days = days;
        this.values = values;
    }

    /** @param values by day; null stands for no number */
    public static Sample of(Map<LocalDate, ? extends Number> values) {
        var present = new TreeMap<LocalDate, Number>(values);
        present.values().removeIf(value -> value == null);
        return new Sample(
                present.keySet().stream().mapToLong(LocalDate::toEpochDay).toArray(),
                present.values().stream().mapToDouble(Number::doubleValue).toArray());
    }

    /**
     * @param epochDays ascending, each once
     * @param values one for each day
     * @throws IllegalArgumentException if the days are in another order, or there are more of the one than of the other
     */
    public static Sample of(long[] epochDays, double[] values) {
        if (epochDays.length != values.length) {
            throw new IllegalArgumentException("%d days and %d values".formatted(epochDays.length, values.length));
        }
        for (int i = 1; i < epochDays.length; i++) {
            if (epochDays[i] <= epochDays[i - 1]) {
                throw new IllegalArgumentException("The days are not ascending");
            }
        }
        return new Sample(epochDays.clone(), values.clone());
    }

    /** Both ends included. */
    public Sample between(LocalDate from, LocalDate to) {
        return slice(indexOf(from), indexOf(to.plusDays(1)));
    }

    /** The newest ones; all where there are not so many. */
    public Sample last(int count) {
        return slice(Math.max(0, days.length - count), days.length);
    }

    /** The positions from {@code from} to before {@code to}. */
    public Sample slice(int from, int to) {
        int end = Math.max(from, to);
        return new Sample(Arrays.copyOfRange(days, from, end), Arrays.copyOfRange(values, from, end));
    }

    /** Position of the first number that is not before that day. */
    public int indexOf(LocalDate day) {
        int index = Arrays.binarySearch(days, day.toEpochDay());
        return index < 0 ? -index - 1 : index;
    }

    public int size() {
        return days.length;
    }

    public double value(int index) {
        return values[index];
    }

    public double[] values() {
        return values.clone();
    }

    /** Days from the first number of the sample to this one. */
    public long daysSinceFirst(int index) {
        return days[index] - days[0];
    }

    /** Days from the first number to the last; 0 with none or one. */
    public long spanDays() {
        return days.length == 0 ? 0 : days[days.length - 1] - days[0];
    }

    /** @throws IndexOutOfBoundsException if the sample is empty */
    public LocalDate lastDay() {
        return LocalDate.ofEpochDay(days[days.length - 1]);
    }

    /** Sum in day order through count; not a number when the sample is empty. */
    public double mean() {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** Of an even count the mean of the middle two; not a number when the sample is empty. */
    public double median() {
        return Median.of(values);
    }

    /** Not a number when the sample is empty. */
    public double max() {
        return Arrays.stream(values).max().orElse(Double.NaN);
    }
}
