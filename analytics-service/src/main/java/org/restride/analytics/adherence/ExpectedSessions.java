package org.restride.analytics.adherence;

import java.time.LocalDate;

/** How many sessions a week are expected, as it stood on each day. */
@FunctionalInterface
public interface ExpectedSessions {

    /** Sessions in seven days by what was in force that day; 0 where nothing was expected. */
    int perWeekOn(LocalDate day);
}
