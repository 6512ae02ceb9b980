package org.restride.analytics.progression.history;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The scores of one local day that count: one per location, chosen by RULES 5.2, recalled ones left out. Each is null
 * when there is none; no score is never a 0.
 *
 * @param leg 0 to 10
 * @param back 0 to 10
 * @param rank most distal location: 0 none, 1 low back, 2 buttock, 3 thigh, 4 below knee, 5 foot
 */
public record DailyScores(LocalDate day, Score leg, Score back, Score rank) {

    private static final int MOST_PAIN = 10;
    private static final int FOOT = 5;

    /** @throws IllegalArgumentException if a score is outside its scale */
    public DailyScores {
        Objects.requireNonNull(day, "day");
        requireWithin(MOST_PAIN, leg, "leg");
        requireWithin(MOST_PAIN, back, "back");
        requireWithin(FOOT, rank, "rank");
    }

    private static void requireWithin(int most, Score score, String name) {
        if (score != null && (score.value() < 0 || score.value() > most)) {
            throw new IllegalArgumentException("%s is outside 0 to %d".formatted(name, most));
        }
    }
}
