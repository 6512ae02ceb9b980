package org.restride.analytics.progression.history;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What is known of the weekly screen for warning symptoms.
 *
 * @param judged false where nothing was said about screens, as in a sandbox case without one
 * @param lastDay local day of the last complete screen; null when none was ever answered
 * @param factId null without such a day
 */
public record Screen(boolean judged, LocalDate lastDay, String factId) {

    public static final Screen NOT_JUDGED = new Screen(false, null, null);
    public static final Screen NEVER_ANSWERED = new Screen(true, null, null);

    public static Screen answeredOn(LocalDate day, String factId) {
        return new Screen(true, Objects.requireNonNull(day), Objects.requireNonNull(factId));
    }
}
