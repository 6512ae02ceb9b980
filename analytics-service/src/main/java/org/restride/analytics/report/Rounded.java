package org.restride.analytics.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures as they are shown: four decimals at most. Nothing is ever compared after rounding. */
final class Rounded {

    private static final int DECIMALS = 4;

    private Rounded() {}

    static BigDecimal of(double figure) {
        var rounded = BigDecimal.valueOf(figure)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0, RoundingMode.UNNECESSARY) : rounded;
    }

    static BigDecimal ofNullable(Double figure) {
        return figure == null ? null : of(figure);
    }
}
