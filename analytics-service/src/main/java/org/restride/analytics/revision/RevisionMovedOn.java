package org.restride.analytics.revision;

import org.restride.kit.problem.Problem;
import org.restride.kit.problem.ProblemException;

/** 412: somebody else was faster; the answer says what is stored now. */
public class RevisionMovedOn extends ProblemException {

    private static final long serialVersionUID = 1L;

    /** @param stored as a read would answer it */
    public RevisionMovedOn(int currentRevision, Object stored) {
        super(Problem.of(412, "revision-moved-on", "The revision has moved on")
                .detail("Look at what is stored and decide whether the change still holds")
                .with("currentRevision", currentRevision)
                .with("stored", stored));
    }
}
