package org.restride.events;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.util.stream.Collectors;

/** A record whose data is no event of its type. The message names fields and rules, never values: it may be logged. */
public final class UnreadableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableEvent(String reason, Throwable cause) {
        super(reason, cause);
    }

    static UnreadableEvent of(IOException e) {
        if (!(e instanceof JsonMappingException mapping)) {
            return new UnreadableEvent("data is not JSON", null);
        }
        String where = mapping.getPath().isEmpty() ? "data" : "field '%s'".formatted(path(mapping));
        String rule = mapping.getCause() instanceof BrokenRule broken ? ": " + broken.getMessage() : "";
        return new UnreadableEvent(where + " does not fit its type" + rule, null);
    }

    /** As in {@code exercises[2].prescribed.reps}. */
    private static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    /** Thrown by the compact constructors; Jackson wraps it. */
    static final class BrokenRule extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        BrokenRule(String message) {
            super(message);
        }
    }
}
