package org.restride.analytics.clinician.decision;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.UUID;
import org.restride.analytics.clinician.decision.PatientRecord.PauseRequest;
import org.restride.events.PlanChanged.Pause;

/**
 * A pause as it was typed.
 *
 * @param pauseId chosen with the form, so that sending it again makes no second one; null for a pause there is, which goes
 *     by its first day here, because its id is session-service's
 * @param to null while the end is open
 */
record PauseForm(UUID pauseId, String from, String to, String reason) {

    static PauseForm empty() {
        return new PauseForm(UUID.randomUUID(), null, null, null);
    }

    static PauseForm of(Pause pause) {
        return new PauseForm(
                null,
                pause.from().toString(),
                pause.to() == null ? null : pause.to().toString(),
                pause.reason().name());
    }

    /** @throws jakarta.ws.rs.BadRequestException if what the page chose was changed */
    static PauseForm of(MultivaluedMap<String, String> form) {
        return new PauseForm(
                Typed.text(form, "pauseId") == null ? null : Typed.id(form, "pauseId"),
                Typed.text(form, "from"),
                Typed.text(form, "to"),
                Typed.text(form, "reason"));
    }

    boolean isNew() {
        return pauseId != null;
    }

    boolean isAbout(Pause pause) {
        return !isNew() && pause.from().toString().equals(from);
    }

    PauseRequest request() {
        return new PauseRequest(from, to, reason);
    }

    /** The same days, as another pause. */
    PauseForm asNew() {
        return new PauseForm(UUID.randomUUID(), from, to, reason);
    }
}
