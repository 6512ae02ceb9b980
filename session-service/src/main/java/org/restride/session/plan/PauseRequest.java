package org.restride.session.plan;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.restride.events.PlanChanged.Pause;
import org.restride.events.PlanChanged.PauseReason;

/**
 * Local days on which nothing is expected of the patient.
 *
 * @param to last day; absent while the end is open
 */
record PauseRequest(
        @NotNull LocalDate from, LocalDate to, @NotNull PauseReason reason) {

    static final String PLAUSIBLE_DAYS = "must lie between the years 2000 and 2199";

    @AssertTrue(message = "must not end before it begins")
    boolean isInOrder() {
        return from == null || to == null || !to.isBefore(from);
    }

    @AssertTrue(message = PLAUSIBLE_DAYS)
    boolean isEachDayPlausible() {
        return isPlausible(from) && isPlausible(to);
    }

    /** @param day null for none */
    static boolean isPlausible(LocalDate day) {
        return day == null || day.getYear() >= 2000 && day.getYear() < 2200;
    }

    Pause asPause() {
        return new Pause(from, to, reason);
    }
}
