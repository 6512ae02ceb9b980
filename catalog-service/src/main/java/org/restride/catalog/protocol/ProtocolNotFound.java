package org.restride.catalog.protocol;

import org.restride.kit.problem.Problem;
import org.restride.kit.problem.ProblemException;

/** 404: the catalogue has published no such protocol, or no such version of it. */
class ProtocolNotFound extends ProblemException {

    private static final long serialVersionUID = 1L;

    ProtocolNotFound(String code) {
        super(noSuch().with("code", code));
    }

    ProtocolNotFound(ProtocolVersionId id) {
        super(noSuch().with("code", id.code()).with("version", id.version()));
    }

    private static Problem.Builder noSuch() {
        return Problem.of(404, "protocol-not-found", "No such protocol");
    }
}
