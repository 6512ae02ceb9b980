package org.restride.analytics.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.restride.analytics.History;
import org.restride.analytics.pain.ReadingSource;
import org.restride.events.DistalLocation;
import org.restride.events.PainContext;
import org.restride.events.PainScores;
import org.restride.events.PatientEvent;

/** RULES 8.7 item 19: the device's time of entry decides, or that of arrival where its clock was found wrong. */
class RecallTest {

    private static final String DAY = "2026-03-10";
    private static final Duration FOUR_DAYS = Duration.ofDays(4);

    private final History ada = History.ofSomebody();

    private static DaySummary summary(PatientEvent... reported) {
        return ObservedDays.of(List.of(reported)).get(0);
    }

    @Test
    void a_score_by_a_wrong_clock_that_comes_late_is_recalled() {
        // When
        var day = summary(ada.scoreByWrongClock(DAY, 4, DistalLocation.FOOT, FOUR_DAYS));
        // Then
        assertThat(day.leg().score0To10()).isNull();
        assertThat(day.leg().recalled0To10()).isEqualTo(4);
        assertThat(day.mostDistal()).isNull();
    }

    @Test
    void a_score_by_a_wrong_clock_that_comes_in_time_counts() {
        // When
        var day = summary(ada.scoreByWrongClock(DAY, 4, DistalLocation.FOOT, Duration.ofHours(24)));
        // Then
        assertThat(day.leg().score0To10()).isEqualTo(4);
        assertThat(day.mostDistal()).isEqualTo(DistalLocation.FOOT);
    }

    @Test
    void a_score_before_a_session_by_a_wrong_clock_is_judged_by_its_arrival() {
        var late = summary(ada.sessionByWrongClock(DAY, new PainScores(5, null), FOUR_DAYS));
        var inTime = summary(ada.sessionByWrongClock(DAY, new PainScores(5, null), Duration.ofHours(24)));
        assertThat(late.leg().recalled0To10()).isEqualTo(5);
        assertThat(inTime.leg().source()).isEqualTo(ReadingSource.BEFORE_SESSION);
    }

    @Test
    void a_score_by_a_right_clock_is_judged_by_its_entry() {
        // Given one entered four days late
        var late =
                ada.score(UUID.randomUUID(), 1, false, DAY, PainContext.DAILY_AVERAGE, 4, null, FOUR_DAYS.toSeconds());
        // Then
        assertThat(summary(late).leg().recalled0To10()).isEqualTo(4);
        assertThat(summary(ada.score(DAY, 4, null)).leg().score0To10()).isEqualTo(4);
    }
}
