package org.restride.session.programme;

import org.restride.kit.problem.NotFound;

/** 404: no plan is in force on the day. */
class NoPlanThatDay extends NotFound {

    private static final long serialVersionUID = 1L;

    NoPlanThatDay() {
        super("no-plan-that-day", "No plan is in force on the day");
    }
}
