package org.restride.session.patient;

import org.restride.kit.problem.NotFound;

/** 404: there is no such patient, or the caller may not know that there is. */
public class PatientNotFound extends NotFound {

    private static final long serialVersionUID = 1L;

    public PatientNotFound() {
        super("patient-not-found", "There is no such patient");
    }
}
