package org.restride.events;

import java.time.Instant;
import java.util.UUID;

/**
 * Forget this patient: delete everything of them and keep no more than the id, so that whatever else is about them, of
 * whichever revision and however late, passes by. An id is never used again.
 *
 * @param erasedAt when session-service deleted what it had
 */
public record PatientErased(UUID patientId, Instant erasedAt) implements PatientEvent {

    public PatientErased {
        Rules.required(patientId, "patientId");
        Rules.required(erasedAt, "erasedAt");
    }

    @Override
    public EventType type() {
        return EventType.PATIENT_ERASED;
    }

    @Override
    public String identity() {
        return patientId.toString();
    }

    /** It happens once and is never taken back. */
    @Override
    public int revision() {
        return 1;
    }

    @Override
    public Instant happenedAt() {
        return erasedAt;
    }
}
