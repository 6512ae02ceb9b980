package org.restride.analytics.clinician.decision;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.UUID;
import org.restride.analytics.clinician.decision.PatientRecord.PauseRequest;

/**
 * A pause as it was typed.
 *
 * @param pauseId chosen with the form, so that sending it again makes no second one
 * @param to null while the end is open
 */
record PauseForm(UUID pauseId, String from, String to, String reason) {

    static PauseForm empty() {
        return new PauseForm(UUID.randomUUID(), null, null, null);
    }

    /** @throws jakarta.ws.rs.BadRequestException if what the page chose was changed */
    static PauseForm of(MultivaluedMap<String, String> form) {
        return new PauseForm(
                Typed.id(form, "pauseId"),
                Typed.text(form, "from"),
                Typed.text(form, "to"),
                Typed.text(form, "reason"));
    }

    PauseRequest request() {
        return new PauseRequest(from, to, reason);
    }

    /** The same days, as another pause. */
    PauseForm anew() {
        return new PauseForm(UUID.randomUUID(), from, to, reason);
    }
}
