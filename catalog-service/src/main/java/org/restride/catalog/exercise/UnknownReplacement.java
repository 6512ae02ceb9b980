package org.restride.catalog.exercise;

import org.restride.kit.problem.UnprocessableRequest;

/** 422: what is to take an exercise's place is not offered itself. */
class UnknownReplacement extends UnprocessableRequest {

    private static final long serialVersionUID = 1L;

    UnknownReplacement() {
        super("unknown-replacement", "No such replacement", "replacedBy", "must be another exercise that is offered");
    }
}
