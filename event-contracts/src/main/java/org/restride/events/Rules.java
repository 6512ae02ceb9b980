package org.restride.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import org.restride.events.UnreadableEvent.BrokenRule;

/** Checks shared by the compact constructors of the event records. */
final class Rules {

    private Rules() {}

    static <T> T required(T value, String name) {
        if (value == null) {
            throw new BrokenRule(name + " is missing");
        }
        return value;
    }

    /** An unmodifiable copy; empty passes, an entry that is null does not. */
    static <T> List<T> list(List<T> values, String name) {
        if (required(values, name).stream().anyMatch(Objects::isNull)) {
            throw new BrokenRule(name + " has an entry that is null");
        }
        return List.copyOf(values);
    }

    /** An unmodifiable copy of a list that says something. */
    static <T> List<T> listOfSome(List<T> values, String name) {
        List<T> copy = list(values, name);
        if (copy.isEmpty()) {
            throw new BrokenRule(name + " is empty");
        }
        return copy;
    }

    /** Null becomes empty: for a list that a type gained later, which older events lack. */
    static <T> List<T> listOrEmpty(List<T> values, String name) {
        return values == null ? List.of() : list(values, name);
    }

    /** What is open in shape is still an object; Jackson hands an explicit null over as a node of its own. */
    static JsonNode object(JsonNode value, String name) {
        if (!required(value, name).isObject()) {
            throw new BrokenRule(name + " is not an object");
        }
        return value;
    }

    static int atLeast(int minimum, int value, String name) {
        if (value < minimum) {
            throw new BrokenRule("%s is below %d".formatted(name, minimum));
        }
        return value;
    }

    /** Null passes: not asked is not zero. */
    static Integer scaleOrNull(Integer value, String name) {
        if (value != null && (value < 0 || value > 10)) {
            throw new BrokenRule(name + " is outside 0 to 10");
        }
        return value;
    }

    /** Null passes. */
    static <T extends Number> T notNegativeOrNull(T value, String name) {
        if (value != null && value.doubleValue() < 0) {
            throw new BrokenRule(name + " is negative");
        }
        return value;
    }
}
