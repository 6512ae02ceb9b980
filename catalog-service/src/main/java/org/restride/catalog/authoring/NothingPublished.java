package org.restride.catalog.authoring;

import org.restride.catalog.publication.Kind;
import org.restride.kit.problem.Problem;
import org.restride.kit.problem.ProblemException;

/** 404: nothing of that name and number is published. */
class NothingPublished extends ProblemException {

    private static final long serialVersionUID = 1L;

    NothingPublished(Kind kind, String code, String number) {
        super(Problem.of(404, "nothing-published", "Nothing of that name is published")
                .with("kind", kind)
                .with("code", code)
                .with("number", number));
    }
}
