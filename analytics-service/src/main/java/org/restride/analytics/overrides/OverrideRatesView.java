package org.restride.analytics.overrides;

import java.time.LocalDate;
import java.util.List;

/**
 * Override rates of a period.
 *
 * @param smallestGroup figures about fewer patients are null
 * @param rules by protocol version and code
 */
record OverrideRatesView(LocalDate from, LocalDate to, int smallestGroup, List<OverrideRate> rules) {}
