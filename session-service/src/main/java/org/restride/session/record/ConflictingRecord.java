package org.restride.session.record;

import java.util.UUID;
import org.restride.kit.problem.Problem;
import org.restride.kit.problem.ProblemException;

/** 409: a record with this id exists and its content differs from what was sent. */
class ConflictingRecord extends ProblemException {

    private static final long serialVersionUID = 1L;

    ConflictingRecord(RecordKind kind, UUID id, int currentRevision) {
        super(Problem.of(409, "conflicting-" + kind.slug(), "The " + kind.words() + " was recorded differently")
                .detail("To correct it, send If-Match with the current revision")
                .with("id", id)
                .with("currentRevision", currentRevision));
    }
}
