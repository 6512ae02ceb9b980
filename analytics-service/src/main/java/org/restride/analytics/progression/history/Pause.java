package org.restride.analytics.progression.history;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Days on which nothing is expected, both ends included.
 *
 * @param to null while the end is open
 */
public record Pause(LocalDate from, LocalDate to) {

    public Pause {
        Objects.requireNonNull(from, "from");
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
