package org.restride.kit.problem;

/** 400: the request alone shows that it is wrong. Names the field and its rule. */
public class InvalidRequest extends ProblemException {

    private static final long serialVersionUID = 1L;

    public InvalidRequest(String field, String message) {
        super(invalid().field(field, message));
    }

    static Problem.Builder invalid() {
        return Problem.of(400, "invalid-request", "The request is not valid");
    }
}
