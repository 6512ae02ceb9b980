package org.restride.session.patient;

import java.time.Instant;
import java.util.UUID;

/** A patient as callers see them. */
record PatientView(UUID patientId, int revision, String displayName, String zone, Instant changedAt) {

    static PatientView of(Patient patient) {
        return new PatientView(
                patient.patientId, patient.revision, patient.displayName, patient.zone, patient.changedAt);
    }
}
