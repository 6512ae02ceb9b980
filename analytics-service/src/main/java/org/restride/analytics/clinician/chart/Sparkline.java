package org.restride.analytics.clinician.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A small line of daily scores, drawn by the service: an SVG path in a box of one unit a day by {@value #HIGH}. Days
 * without a score are gaps; a day between two gaps is a dot.
 */
public record Sparkline(String path, List<Dot> dots, int width) {

    public static final int HIGH = 20;

    private static final int STEP = 4;
    private static final double POINTS = 10;

    /** A day that stands alone, or the last one. */
    public record Dot(int x, String y) {}

    /** @param scores0To10 a day each; null without a score */
    public static Sparkline of(List<Integer> scores0To10) {
        var path = new StringBuilder();
        List<Dot> dots = new ArrayList<>();
        for (int i = 0; i < scores0To10.size(); i++) {
            Integer score = scores0To10.get(i);
            if (score == null) {
                continue;
            }
            boolean begins = i == 0 || scores0To10.get(i - 1) == null;
            boolean ends = i + 1 == scores0To10.size() || scores0To10.get(i + 1) == null;
            path.append(begins ? 'M' : 'L').append(x(i)).append(' ').append(y(score));
            if (begins && ends || i + 1 == scores0To10.size()) {
                dots.add(new Dot(x(i), y(score)));
            }
        }
        return new Sparkline(path.toString(), dots, scores0To10.size() * STEP);
    }

    private static int x(int day) {
        return day * STEP + STEP / 2;
    }

    private static String y(int score) {
        return String.format(Locale.ROOT, "%.1f", HIGH - 1 - score / POINTS * (HIGH - 2));
    }
}
