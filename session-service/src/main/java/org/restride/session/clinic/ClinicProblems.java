package org.restride.session.clinic;

import org.restride.kit.problem.NotFound;

/** What can be wrong with a request about clinics. */
final class ClinicProblems {

    private ClinicProblems() {}

    /** 404: there is no such clinic, or the caller does not administer it. */
    static class ClinicNotFound extends NotFound {
        private static final long serialVersionUID = 1L;

        ClinicNotFound() {
            super("clinic-not-found", "There is no such clinic");
        }
    }

    /** 404: nobody with this subject works there. */
    static class ClinicMemberNotFound extends NotFound {
        private static final long serialVersionUID = 1L;

        ClinicMemberNotFound() {
            super("clinic-member-not-found", "The clinic has no such member");
        }
    }
}
