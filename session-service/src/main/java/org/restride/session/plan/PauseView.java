package org.restride.session.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.restride.events.PlanChanged.PauseReason;

/** A pause as callers see it. */
record PauseView(UUID pauseId, LocalDate from, LocalDate to, PauseReason reason, Instant changedAt) {

    static PauseView of(PatientPause pause) {
        return new PauseView(pause.key.pauseId(), pause.firstDay, pause.lastDay, pause.reason, pause.changedAt);
    }
}
