package org.restride.catalog.authoring;

import org.restride.kit.problem.Problem;
import org.restride.kit.problem.ProblemException;

/**
 * 412: somebody else changed the draft after the caller read it. Says who, when, and how what is stored now differs from
 * what the caller sent, so that both can be brought together.
 */
class DraftMovedOn extends ProblemException {

    private static final long serialVersionUID = 1L;

    /** @param sent null when the caller sent no content */
    DraftMovedOn(Draft stored, DraftContent sent) {
        super(problem(stored, sent));
    }

    private static Problem.Builder problem(Draft stored, DraftContent sent) {
        var problem = Problem.of(412, "draft-moved-on", "The draft has moved on")
                .detail("Somebody changed it meanwhile; bring both together and send it with the current revision")
                .with("currentRevision", stored.revision)
                .with("state", stored.state)
                .with("lastAuthor", stored.author())
                .with("changedAt", stored.changedAt.toString());
        return sent == null
                ? problem
                : problem.with("differences", Differences.between(stored.content, sent.content()));
    }
}
