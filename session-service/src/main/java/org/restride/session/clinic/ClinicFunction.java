package org.restride.session.clinic;

/** What somebody does in a clinic. Their token must hold the role that goes with it, too. */
public enum ClinicFunction {
    /** Treats patients; role {@code clinician}. */
    CLINICIAN,
    /** Brings records of an earlier system; role {@code importer}. */
    IMPORTER,
    /** Says who works there; role {@code clinic-admin}. */
    ADMIN
}
