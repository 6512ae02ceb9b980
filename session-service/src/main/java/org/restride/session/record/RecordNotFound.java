package org.restride.session.record;

import org.restride.kit.problem.NotFound;

/** 404: this patient has no such record; another patient's is not looked at. */
class RecordNotFound extends NotFound {

    private static final long serialVersionUID = 1L;

    RecordNotFound(RecordKind kind) {
        super(kind.slug() + "-not-found", "There is no such " + kind.words());
    }
}
