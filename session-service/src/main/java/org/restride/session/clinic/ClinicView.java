package org.restride.session.clinic;

import java.time.Instant;
import java.util.UUID;

/** A clinic as its admins see it. */
record ClinicView(UUID clinicId, String name, Instant changedAt) {

    static ClinicView of(Clinic clinic) {
        return new ClinicView(clinic.clinicId, clinic.name, clinic.changedAt);
    }
}
