package org.restride.analytics.progression.decision;

import java.time.LocalDate;

/**
 * One figure a criterion looked at, beside what it was compared with.
 *
 * @param metric as the protocol names it, or a part of it in words
 * @param value unrounded; yes is 1 and no is 0; null when it could not be computed
 * @param comparison how the value is compared with the limit, as in {@code >=}; null for a figure that is only shown
 * @param limit null for a figure that is only shown
 * @param from first day looked at; null where no window applies
 * @param to last day looked at; null where no window applies
 * @param n readings, days or sessions the value comes from; null where there is nothing to count
 * @param least so many were needed; null where none were
 */
public record Measure(
        String metric,
        Double value,
        String comparison,
        Double limit,
        LocalDate from,
        LocalDate to,
        Integer n,
        Integer least) {}
