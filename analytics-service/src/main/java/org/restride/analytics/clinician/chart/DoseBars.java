package org.restride.analytics.clinician.chart;

import java.util.ArrayList;
import java.util.List;
import org.restride.analytics.adherence.AdherenceBlock;

/**
 * A bar for each day with a session, as high as the dose done, drawn by the service. No bar is no session; the lowest bar is
 * also that of a session without a prescription.
 */
public record DoseBars(List<Bar> bars, int width) {

    /** Of sessions without a prescription. */
    public static final Double UNRATED = 0.0;

    private static final int STEP = 4;
    private static final int LEAST_HIGH = 3;

    /** @param done whether at least half of the dose was done */
    public record Bar(int x, int y, int height, boolean done) {}

    /** @param doses 0 to 1, a day each; null without a session */
    public static DoseBars of(List<Double> doses) {
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < doses.size(); i++) {
            Double dose = doses.get(i);
            if (dose != null) {
                int height = Math.max(LEAST_HIGH, (int) Math.round(Math.min(1, dose) * Sparkline.HIGH));
                bars.add(new Bar(i * STEP, Sparkline.HIGH - height, height, isDone(dose)));
            }
        }
        return new DoseBars(bars, doses.size() * STEP);
    }

    public static boolean isDone(Double dose) {
        return dose != null && dose >= AdherenceBlock.COMPLETE_DOSE;
    }
}
