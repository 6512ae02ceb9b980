package org.restride.analytics.pain;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * A score that could be the one of its day and location.
 *
 * @param score0To10 NPRS, 0 none to 10 worst imaginable
 * @param recalled entered too long after its day to count
 * @param factId of the fact it comes from; decides where nothing else does, so that order never does
 */
public record Candidate(int score0To10, ReadingSource source, Instant recordedAt, boolean recalled, String factId) {

    private static final Comparator<Candidate> BEST_LAST = Comparator.comparing(Candidate::source)
            .reversed()
            .thenComparing(Candidate::recordedAt)
            .thenComparing(Candidate::factId);

    /** The daily average before the next morning before the score before a session; of equals the latest entered. */
    public static Optional<Candidate> best(Collection<Candidate> candidates, boolean recalled) {
        return candidates.stream()
                .filter(candidate -> candidate.recalled == recalled)
                .max(BEST_LAST);
    }
}
