package org.restride.kit.problem;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;

/** Says in plain words what is wrong with a JSON body, naming the field and never repeating its value. */
final class JsonFault {

    private JsonFault() {}

    static Problem problem(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return InvalidRequest.invalid()
                    .field(path(unknown.getPath()), "is not a known field")
                    .build();
        }
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty() && !isSyntax(e)) {
            return InvalidRequest.invalid()
                    .field(path(mapping.getPath()), rule(mapping))
                    .build();
        }
        return Problem.of(400, "malformed-json", "The body is not the JSON expected")
                .detail("Line %d, column %d", line(e), column(e))
                .build();
    }

    private static boolean isSyntax(JsonProcessingException e) {
        return e instanceof JsonParseException || e.getCause() instanceof JsonParseException;
    }

    private static String rule(JsonMappingException e) {
        if (e.getCause() instanceof ProblemException problem) {
            return problem.problem().title();
        }
        String message = String.valueOf(e.getOriginalMessage());
        return message.startsWith("Missing required creator property")
                ? "must be present; say null when there is no value"
                : "is not of the type expected";
    }

    private static String path(List<JsonMappingException.Reference> steps) {
        var path = new StringBuilder();
        for (var step : steps) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static int line(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    }

    private static int column(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
    }
}
