package org.restride.analytics.access;

import org.restride.kit.problem.NotFound;

/** 404: nothing is known of such a patient, or the caller may not know that there is one. */
public class PatientNotFound extends NotFound {

    private static final long serialVersionUID = 1L;

    public PatientNotFound() {
        super("patient-not-found", "There is no such patient");
    }
}
