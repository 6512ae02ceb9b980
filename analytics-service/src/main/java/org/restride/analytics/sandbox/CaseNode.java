package org.restride.analytics.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.restride.analytics.sandbox.InvalidCase.FieldError;

/**
 * A place in a case. Reads strictly: nothing is converted into another type, nothing unknown is passed over. What is wrong
 * is noted with its place, and reading goes on with a value that does no harm, so that all errors are found at once.
 */
final class CaseNode {

    /** Ten years of days; more in one list is a mistake or an attack. */
    private static final int MOST_ENTRIES = 3_661;

    /** Nobody reads more. */
    private static final int MOST_ERRORS = 100;

    private final JsonNode json;
    private final String path;
    private final List<FieldError> errors;
    private final Set<String> asked = new HashSet<>();

    private CaseNode(JsonNode json, String path, List<FieldError> errors) {
        this.json = json;
        this.path = path;
        this.errors = errors;
    }

    static CaseNode root(JsonNode json, List<FieldError> errors) {
        return new CaseNode(json, "", errors);
    }

    /** Absent and null read alike. */
    boolean isAbsent() {
        return json.isMissingNode() || json.isNull();
    }

    CaseNode member(String name) {
        asked.add(name);
        return new CaseNode(json.path(name), path.isEmpty() ? name : path + "." + name, errors);
    }

    /** Empty when absent. */
    List<CaseNode> entries() {
        return entriesAtMost(MOST_ENTRIES);
    }

    /** Empty when absent, and when there are more. */
    List<CaseNode> entriesAtMost(int most) {
        List<CaseNode> entries = new ArrayList<>();
        if (!isAbsent() && !json.isArray()) {
            error("is a list");
        }
        if (json.size() > most) {
            error("has at most %d entries".formatted(most));
        } else if (json.isArray()) {
            for (int i = 0; i < json.size(); i++) {
                entries.add(new CaseNode(json.get(i), "%s[%d]".formatted(path, i), errors));
            }
        }
        return entries;
    }

    /** The entries of a list of that length. */
    List<CaseNode> entries(int length) {
        List<CaseNode> entries = entries();
        if (entries.size() != length) {
            error("has %d entries".formatted(length));
            CaseNode absent = new CaseNode(MissingNode.getInstance(), path, new ArrayList<>());
            return Collections.nCopies(length, absent);
        }
        return entries;
    }

    int whole(int least, int most) {
        if (isAbsent()) {
            error("is missing");
            return least;
        }
        return readWhole(least, most);
    }

    int wholeOr(int absent, int least, int most) {
        return isAbsent() ? absent : readWhole(least, most);
    }

    Integer wholeOrNull(int least, int most) {
        return isAbsent() ? null : Integer.valueOf(readWhole(least, most));
    }

    private int readWhole(int least, int most) {
        boolean fits = json.isIntegralNumber()
                && json.canConvertToInt()
                && json.intValue() >= least
                && json.intValue() <= most;
        if (!fits) {
            error("is a whole number from %d to %d".formatted(least, most));
            return least;
        }
        return json.intValue();
    }

    Double numberOrNull(int least, int most) {
        if (isAbsent()) {
            return null;
        }
        if (!json.isNumber() || !(json.doubleValue() >= least && json.doubleValue() <= most)) {
            error("is a number from %d to %d".formatted(least, most));
            return null;
        }
        return json.doubleValue();
    }

    boolean truthOr(boolean absent) {
        if (isAbsent()) {
            return absent;
        }
        if (!json.isBoolean()) {
            error("is true or false");
        }
        return json.asBoolean();
    }

    /** Null when absent. */
    String text() {
        if (isAbsent()) {
            return null;
        }
        if (!json.isTextual()) {
            error("is text");
        }
        return json.asText();
    }

    void mustBeThere() {
        if (json.isMissingNode()) {
            error("is missing");
        }
    }

    /** Whether it is one; notes when it is anything else. */
    boolean mustBeObject() {
        if (!json.isObject()) {
            error("is an object");
        }
        return json.isObject();
    }

    void error(String message) {
        if (errors.size() < MOST_ERRORS) {
            errors.add(new FieldError(path, message));
        }
    }

    /** Notes members nobody asked for. */
    void finish() {
        json.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                member(name).error("is not a known field");
            }
        });
    }
}
