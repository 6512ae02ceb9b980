package org.restride.analytics.ingest;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.restride.events.PainScored;
import org.restride.events.PatientEvent;
import org.restride.events.SessionCompleted;

/** From which day on news change what is known of a patient's days. */
final class ChangedDays {

    private ChangedDays() {}

    /** @return nobody of whom only other things are new; {@link LocalDate#MIN} where any day may have changed */
    static Map<UUID, LocalDate> by(Collection<PatientEvent> news) {
        Map<UUID, LocalDate> changedFrom = new HashMap<>();
        for (PatientEvent event : news) {
            dayOf(event)
                    .ifPresent(day -> changedFrom.merge(
                            event.patientId(), day, (one, other) -> one.isBefore(other) ? one : other));
        }
        return changedFrom;
    }

    /** A correction may have moved what it corrects here from any other day. */
    private static Optional<LocalDate> dayOf(PatientEvent event) {
        if (event instanceof SessionCompleted session) {
            return Optional.of(session.revision() > 1 ? LocalDate.MIN : session.localDay());
        }
        if (event instanceof PainScored score) {
            return Optional.of(score.revision() > 1 ? LocalDate.MIN : score.localDay());
        }
        return Optional.empty();
    }
}
