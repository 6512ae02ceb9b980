package org.restride.analytics.rebuild;

import java.util.UUID;
import org.restride.kit.problem.Problem;
import org.restride.kit.problem.ProblemException;

/** 409: one rebuild at a time. */
class RebuildUnderWay extends ProblemException {

    private static final long serialVersionUID = 1L;

    /** @param rebuildId of the one under way */
    RebuildUnderWay(UUID rebuildId) {
        super(Problem.of(409, "rebuild-under-way", "A rebuild is under way").with("rebuildId", rebuildId));
    }
}
