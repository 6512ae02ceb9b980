package org.restride.analytics.sandbox;

import org.restride.analytics.progression.criteria.UnusableProtocol;
import org.restride.kit.problem.ProblemException;

/** 422: the engine of this release cannot judge by a published protocol version; all faults with their places. */
class UnusableVersion extends ProblemException {

    private static final long serialVersionUID = 1L;

    UnusableVersion(UnusableProtocol cause) {
        super(UnusableDraft.problem(422, cause));
    }
}
