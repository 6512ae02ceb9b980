package org.restride.analytics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.restride.analytics.History;
import org.restride.analytics.progression.history.DailyScores;
import org.restride.analytics.progression.history.PatientHistory;
import org.restride.analytics.summary.ObservedDays;
import org.restride.events.PatientEvent;
import org.restride.events.PlanChanged;

/** What is known of a patient, cut to what the rules look at. */
class HistoryOnDayTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-05-30");

    private final History ada = History.ofSomebody();
    private final PlanChanged first = ada.plan(1, "2026-01-01", "S1", 7);
    private final PlanChanged second = ada.plan(2, "2026-05-20", "S2", 3, History.pause("2026-05-28", null));

    private PatientHistory history(int daysBack) {
        List<PatientEvent> reported = new ArrayList<>();
        TODAY.minusDays(99).datesUntil(TODAY.plusDays(1)).forEach(day -> reported.add(ada.score(day.toString(), 3, 3)));
        var patient = KnownPatient.of(List.of(first, second), ObservedDays.of(reported), List.of());
        return HistoryOnDay.now(patient, TODAY, second, daysBack, false, false);
    }

    @Test
    void as_many_days_as_the_rules_look_at_are_kept() {
        for (int daysBack : new int[] {7, 49, 67, 100}) {
            assertThat(history(daysBack).days())
                    .hasSize(daysBack)
                    .extracting(DailyScores::day)
                    .contains(TODAY, TODAY.minusDays(daysBack - 1L));
        }
    }

    @Test
    void a_pause_does_not_change_what_the_stage_asks_for() {
        assertThat(history(49).sessionsPerWeek()).isEqualTo(3);
        assertThat(history(49).expected().perWeekOn(TODAY)).isZero();
    }
}
