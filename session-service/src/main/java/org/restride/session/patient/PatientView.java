package org.restride.session.patient;

import java.time.Instant;
import java.util.UUID;

/**
 * A patient as callers see them.
 *
 * @param enrolled whether the patient can sign in
 */
record PatientView(
        UUID patientId,
        int revision,
        String displayName,
        String zone,
        UUID clinicId,
        boolean enrolled,
        Instant changedAt) {

    static PatientView of(Patient patient) {
        return new PatientView(
                patient.patientId,
                patient.revision,
                patient.displayName,
                patient.zone,
                patient.clinicId,
                patient.linkedSubject != null,
                patient.changedAt);
    }
}
