package org.restride.analytics.progression.history;

import java.util.Objects;

/**
 * A number of a day, with the fact that told it.
 *
 * @param value pain 0 to 10, or the rank of a location 0 to 5
 * @param factId as whoever made the history names facts; carried into the decision, never looked into
 */
public record Score(int value, String factId) {
    public Score {
        Objects.requireNonNull(factId, "factId");
    }
}
