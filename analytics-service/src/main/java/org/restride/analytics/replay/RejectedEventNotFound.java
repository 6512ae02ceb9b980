package org.restride.analytics.replay;

import org.restride.kit.problem.NotFound;

/** 404: no record of this place is rejected, or it was taken in since. */
class RejectedEventNotFound extends NotFound {

    private static final long serialVersionUID = 1L;

    RejectedEventNotFound() {
        super("rejected-event-not-found", "No record of this place is rejected");
    }
}
