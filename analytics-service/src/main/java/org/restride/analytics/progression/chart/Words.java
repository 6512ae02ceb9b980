package org.restride.analytics.progression.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.restride.events.PainLocation;

/** Numbers and places as clinicians read them. Rounding happens here and nowhere else: half to even, of the exact value. */
public final class Words {

    private Words() {}

    public static String of(PainLocation location) {
        return location.name().toLowerCase(Locale.ROOT);
    }

    /** With one decimal, as in 3.0. */
    public static String oneDecimal(double value) {
        return rounded(value, 1).toPlainString();
    }

    /** With up to two decimals, as in 3 or 0.67. */
    public static String plain(double value) {
        BigDecimal rounded = rounded(value, 2);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** A share of 1 in whole percent, as in 70%. */
    public static String percent(double share) {
        return wholePercent(100 * share);
    }

    /** A number of percent without decimals, as in 14%. */
    public static String wholePercent(double percent) {
        return rounded(percent, 0).toPlainString() + "%";
    }

    /** As in "1 day" and "2 days". */
    public static String count(long count, String one) {
        return count + " " + one + (count == 1 ? "" : "s");
    }

    private static BigDecimal rounded(double value, int decimals) {
        return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
    }
}
