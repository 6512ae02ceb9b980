package org.restride.session.record;

import org.restride.kit.problem.Problem;
import org.restride.kit.problem.ProblemException;

/** 412: somebody else made a newer revision than the one the caller wants to change. */
public class RevisionMovedOn extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final int currentRevision;

    public RevisionMovedOn(int currentRevision) {
        super(Problem.of(412, "revision-moved-on", "The revision has moved on")
                .detail("Read it again and decide whether the change still holds")
                .with("currentRevision", currentRevision));
        this.currentRevision = currentRevision;
    }

    public int currentRevision() {
        return currentRevision;
    }
}
