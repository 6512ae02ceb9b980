package org.restride.kit.problem;

/** 422: well-formed, but what is stored, the zone rules or the clock show it to be wrong. Names the field. */
public abstract class UnprocessableRequest extends ProblemException {

    private static final long serialVersionUID = 1L;

    protected UnprocessableRequest(String slug, String title, String field, String message) {
        super(Problem.of(422, slug, title).field(field, message));
    }
}
