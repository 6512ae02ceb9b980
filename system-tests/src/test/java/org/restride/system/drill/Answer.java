package org.restride.system.drill;

import java.time.Instant;

/**
 * One request and what came of it.
 *
 * @param complaint what is wrong with it; null unless it is
 */
record Answer(Part from, Outcome outcome, Instant asked, Instant answered, String complaint) {}
