package org.restride.catalog.authoring;

import org.restride.kit.problem.Problem;
import org.restride.kit.problem.ProblemException;

/** 409: what is asked does not go together with what the draft is now. */
class DraftConflict extends ProblemException {

    private static final long serialVersionUID = 1L;

    private DraftConflict(Problem.Builder problem) {
        super(problem);
    }

    /** The id is taken by other content, and the caller does not say that they know. */
    static DraftConflict otherContent(Draft stored) {
        return new DraftConflict(Problem.of(409, "conflicting-draft", "A draft with this id says something else")
                .detail("To change it, read it and send If-Match with its ETag")
                .with("currentRevision", stored.revision));
    }

    /** A draft stays what it was begun as. */
    static DraftConflict otherTarget(Draft stored) {
        return new DraftConflict(Problem.of(409, "draft-of-something-else", "The draft is of something else")
                .with("kind", stored.kind)
                .with("code", stored.code));
    }

    /** The step does not exist from where the draft is. */
    static DraftConflict wrongState(Draft stored) {
        return new DraftConflict(Problem.of(409, "draft-not-in-that-state", "The draft is at another step")
                .detail("It is %s", stored.state)
                .with("state", stored.state)
                .with("currentRevision", stored.revision));
    }

    /** Who wrote any of it cannot be the other person. */
    static DraftConflict ownWork() {
        return new DraftConflict(Problem.of(409, "own-draft", "A draft is reviewed by another person")
                .detail("The caller has written some of it"));
    }
}
