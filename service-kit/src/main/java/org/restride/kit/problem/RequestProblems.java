package org.restride.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.Optional;

/** Says of what can be wrong with a request, or with one item of it, what problem it is. */
public final class RequestProblems {

    private RequestProblems() {}

    /** Empty when the fault is not the caller's. */
    public static Optional<Problem> of(Exception e) {
        if (e instanceof ProblemException problem) {
            return Optional.of(problem.problem());
        }
        if (e instanceof JsonProcessingException json) {
            return Optional.of(JsonFault.problem(json));
        }
        if (e instanceof ConstraintViolationException violations) {
            return Optional.of(of(violations));
        }
        if (UnstorableValue.isBehind(e)) {
            return Optional.of(InvalidRequest.invalid()
                    .detail("A text has a character, or a number a size, that cannot be stored")
                    .build());
        }
        return Optional.empty();
    }

    private static Problem of(ConstraintViolationException e) {
        var problem = InvalidRequest.invalid();
        e.getConstraintViolations().stream()
                .sorted(Comparator.comparing(violation -> field(violation)))
                .forEach(violation -> problem.field(field(violation), violation.getMessage()));
        return problem.build();
    }

    private static String field(ConstraintViolation<?> violation) {
        var field = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            switch (node.getKind()) {
                case METHOD, CONSTRUCTOR, CROSS_PARAMETER, RETURN_VALUE, BEAN -> {}
                case PARAMETER -> field.append(isBody(violation) ? "" : node.getName());
                default -> append(field, node);
            }
        }
        return field.isEmpty() ? "body" : field.toString();
    }

    /** A violation inside a parameter is one inside the body; path and query parameters have no parts. */
    private static boolean isBody(ConstraintViolation<?> violation) {
        int parts = 0;
        for (Path.Node node : violation.getPropertyPath()) {
            parts += node.getKind() == ElementKind.PROPERTY ? 1 : 0;
        }
        return parts > 0;
    }

    private static void append(StringBuilder field, Path.Node node) {
        if (node.isInIterable() && node.getIndex() != null) {
            field.append('[').append(node.getIndex()).append(']');
        }
        if (node.getName() != null && !node.getName().startsWith("<")) {
            field.append(field.isEmpty() ? "" : ".").append(node.getName());
        }
    }
}
