package org.restride.analytics.sandbox;

import java.util.List;

/** A case for the rule sandbox breaks the rules of its form. */
public class InvalidCase extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<FieldError> errors;

    InvalidCase(List<FieldError> errors) {
        super("%d errors, the first in %s: %s"
                .formatted(errors.size(), errors.get(0).field(), errors.get(0).message()));
        this.errors = List.copyOf(errors);
    }

    /** All of them. */
    public List<FieldError> errors() {
        return errors;
    }

    /** @param field where, as in {@code sessions[3].pre[0]} */
    public record FieldError(String field, String message) {}
}
