package org.restride.kit.problem;

/** 404: there is no such thing, or the caller may not know that there is. */
public abstract class NotFound extends ProblemException {

    private static final long serialVersionUID = 1L;

    protected NotFound(String slug, String title) {
        super(Problem.of(404, slug, title));
    }
}
