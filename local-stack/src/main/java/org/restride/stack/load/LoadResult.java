package org.restride.stack.load;

import java.time.Duration;
import java.time.LocalDate;

/**
 * What loading the demo clinic came to.
 *
 * @param sessionsSent on this run; a later run sends only what is new
 * @param eventsConsumed what analytics-service has counted since it started
 */
public record LoadResult(
        int patients,
        LocalDate startDay,
        int sessionsSent,
        int scoresSent,
        long eventsConsumed,
        int reportsBuilt,
        Duration took) {}
