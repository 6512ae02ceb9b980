package org.restride.analytics.clinic;

import org.restride.kit.problem.NotFound;

/** 404: there is no such clinic, or the caller does not administer it. */
class ClinicNotFound extends NotFound {

    private static final long serialVersionUID = 1L;

    ClinicNotFound() {
        super("clinic-not-found", "There is no such clinic");
    }
}
