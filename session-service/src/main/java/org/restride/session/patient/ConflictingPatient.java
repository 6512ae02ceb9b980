package org.restride.session.patient;

import org.restride.kit.problem.Problem;
import org.restride.kit.problem.ProblemException;

/** 409: a patient with this id exists and differs from what was sent. */
class ConflictingPatient extends ProblemException {

    private static final long serialVersionUID = 1L;

    ConflictingPatient(int currentRevision) {
        super(Problem.of(409, "conflicting-patient", "The patient exists with other details")
                .detail("To change them, send If-Match with the current revision")
                .with("currentRevision", currentRevision));
    }
}
