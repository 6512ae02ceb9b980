package org.restride.analytics.clinician.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How many decimals a figure needs, so that beside its limit it reads as it was judged, and something never reads as nothing. */
final class Decimals {

    private static final int MOST = 6;

    private Decimals() {}

    /**
     * @param value null when it could not be computed
     * @param limit null for a figure that is only shown
     * @param least that are enough as a rule
     */
    static int needed(Double value, Double limit, int least) {
        for (int decimals = least; decimals < MOST; decimals++) {
            if (tells(value, limit, decimals)) {
                return decimals;
            }
        }
        return MOST;
    }

    private static boolean tells(Double value, Double limit, int decimals) {
        if (limit != null && rounded(limit, decimals).doubleValue() != limit) {
            return false;
        }
        if (value == null) {
            return true;
        }
        boolean isSomething = value == 0 || rounded(value, decimals).signum() != 0;
        boolean isOnItsSide = limit == null
                || Integer.signum(rounded(value, decimals).compareTo(rounded(limit, decimals)))
                        == Integer.signum(Double.compare(value, limit));
        return isSomething && isOnItsSide;
    }

    private static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
    }
}
