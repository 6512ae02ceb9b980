package org.restride.analytics.clinician.outcomes;

import java.math.BigDecimal;
import org.restride.analytics.clinician.words.Glossary;
import org.restride.analytics.trend.Proportion;

/**
 * A share with its interval, as text and as a bar.
 *
 * @param text null when it is left out
 * @param interval null when it is left out
 * @param width of the bar, like the ends of the interval 0 to 100 percent
 */
record ShareLine(String text, String interval, double width, double low, double high) {

    private static final int WHOLE = 100;

    /** Null is left out. */
    static ShareLine of(Proportion share, Glossary glossary) {
        if (share == null) {
            return new ShareLine(null, null, 0, 0, 0);
        }
        return new ShareLine(
                percent(share.share(), glossary),
                "%s–%s".formatted(percent(share.low(), glossary), percent(share.high(), glossary)),
                WHOLE * share.share(),
                WHOLE * share.low(),
                WHOLE * share.high());
    }

    private static String percent(double share, Glossary glossary) {
        return glossary.percent(BigDecimal.valueOf(share));
    }
}
