package org.restride.session.patient;

import org.restride.kit.problem.UnprocessableRequest;

/** 422: the caller has no such function in the clinic, or there is no such clinic. */
class NotYourClinic extends UnprocessableRequest {

    private static final long serialVersionUID = 1L;

    NotYourClinic() {
        super(
                "not-your-clinic",
                "The caller does not work in the clinic",
                "clinicId",
                "must be a clinic of the caller");
    }
}
