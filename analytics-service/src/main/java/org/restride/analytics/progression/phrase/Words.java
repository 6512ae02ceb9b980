package org.restride.analytics.progression.phrase;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.restride.events.PainLocation;

/**
 * What phrases are made of: sentences, numbers and places as clinicians read them. Rounding happens here and nowhere else:
 * half to even, of the exact value.
 */
public final class Words {

    private Words() {}

    /**
     * A sentence of the files.
     *
     * @param figures of its places in their order: phrases, or what is written alike in every language
     */
    public static Phrase phrase(String key, Object... figures) {
        return tongue -> tongue.say(key, figures);
    }

    /** One after the other. */
    public static Phrase joined(String separator, List<Phrase> phrases) {
        return tongue -> phrases.stream().map(phrase -> phrase.in(tongue)).collect(Collectors.joining(separator));
    }

    /** One after the other, and what reads the same only once. */
    public static Phrase eachOnce(List<Phrase> phrases) {
        return tongue ->
                phrases.stream().map(phrase -> phrase.in(tongue)).distinct().collect(Collectors.joining("; "));
    }

    public static Phrase of(PainLocation location) {
        return tongue -> tongue.say("location." + location);
    }

    /** With one decimal, as in 3.0. */
    public static Phrase oneDecimal(double value) {
        return tongue -> tongue.number(rounded(value, 1).toPlainString());
    }

    /** With three decimals, as in 0.042; half up. */
    public static Phrase threeDecimals(double value) {
        return tongue -> tongue.number(String.format(Locale.ROOT, "%.3f", value));
    }

    /** With up to two decimals, as in 3 or 0.67. */
    public static Phrase plain(double value) {
        return tongue -> tongue.number(plainly(value));
    }

    /** Whole numbers in brackets, as in [3, 4]. */
    public static Phrase listed(double[] values) {
        return tongue -> Arrays.stream(values).mapToObj(Words::plainly).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String plainly(double value) {
        BigDecimal rounded = rounded(value, 2);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** A share of 1 in whole percent, as in 70%. */
    public static Phrase percent(double share) {
        return wholePercent(100 * share);
    }

    /** A number of percent without decimals, as in 14%. */
    public static Phrase wholePercent(double percent) {
        return tongue -> tongue.say("percent", rounded(percent, 0).toPlainString());
    }

    /** As in "1 day" and "2 days". @param unit has a sentence for one and one for many */
    public static Phrase count(long count, String unit) {
        return tongue -> tongue.say(unit + (count == 1 ? ".one" : ".many"), count);
    }

    private static BigDecimal rounded(double value, int decimals) {
        return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
    }
}
