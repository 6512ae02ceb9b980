package org.restride.analytics.rebuild;

import org.restride.kit.problem.NotFound;

/** 404: there was no such rebuild. */
class RebuildNotFound extends NotFound {

    private static final long serialVersionUID = 1L;

    RebuildNotFound() {
        super("rebuild-not-found", "There is no such rebuild");
    }
}
