package org.restride.session.patient;

import org.restride.kit.problem.Problem;
import org.restride.kit.problem.ProblemException;
import org.restride.kit.problem.UnprocessableRequest;

/** What can be wrong with a request about a care team. */
final class CareTeamProblems {

    private CareTeamProblems() {}

    /** 422: somebody named is no clinician of the patient's clinic. */
    static class NoClinicianOfClinic extends UnprocessableRequest {
        private static final long serialVersionUID = 1L;

        NoClinicianOfClinic() {
            super(
                    "no-clinician-of-clinic",
                    "Not everybody named treats patients of the clinic",
                    "members",
                    "must all be clinicians of the patient's clinic");
        }
    }

    /** 409: there is nothing to break. */
    static class AlreadyOnCareTeam extends ProblemException {
        private static final long serialVersionUID = 1L;

        AlreadyOnCareTeam() {
            super(Problem.of(409, "already-on-care-team", "The caller is on the care team"));
        }
    }
}
