package org.restride.analytics.pain;

import java.util.Collection;

/**
 * The one score of a day and location; all null when there is none.
 *
 * @param score0To10 counts in means and trends
 * @param source which question it answered
 * @param recalled0To10 a score entered too long after its day, when there is no other: shown, not used
 * @param factId of the fact that told it
 */
public record Reading(Integer score0To10, ReadingSource source, Integer recalled0To10, String factId) {

    public static final Reading NONE = new Reading(null, null, null, null);

    public static Reading of(Collection<Candidate> candidates) {
        var counted = Candidate.best(candidates, false);
        if (counted.isPresent()) {
            return new Reading(
                    counted.get().score0To10(),
                    counted.get().source(),
                    null,
                    counted.get().factId());
        }
        return Candidate.best(candidates, true)
                .map(recalled -> new Reading(null, null, recalled.score0To10(), recalled.factId()))
                .orElse(NONE);
    }
}
