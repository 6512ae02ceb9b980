package org.restride.catalog.storage;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.restride.kit.problem.InvalidRequest;

/** Refuses content of a size or shape that nobody writes and that would be a burden to store, compare or read back. */
final class ContentLimits {

    private static final int DEEPEST = 40;
    private static final int LONGEST_LIST = 1_000;
    private static final int MOST_NODES = 50_000;
    private static final int MOST_DIGITS = 30;

    private int nodes;

    private ContentLimits() {}

    /** @throws InvalidRequest saying what is too much */
    static void require(JsonNode content) {
        new ContentLimits().look(content, 0);
    }

    private void look(JsonNode node, int depth) {
        if (depth > DEEPEST) {
            throw tooMuch("nested more than %d deep", DEEPEST);
        }
        if (node.isArray() && node.size() > LONGEST_LIST) {
            throw tooMuch("a list of more than %d", LONGEST_LIST);
        }
        if (++nodes > MOST_NODES) {
            throw tooMuch("more than %d parts", MOST_NODES);
        }
        if (node.isNumber()) {
            number(node);
        }
        for (JsonNode part : node) {
            look(part, depth + 1);
        }
    }

    private static void number(JsonNode node) {
        if ((node.isDouble() || node.isFloat()) && !Double.isFinite(node.doubleValue())) {
            throw tooMuch("a number of more than %d digits", MOST_DIGITS);
        }
        BigDecimal number = node.decimalValue();
        if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            throw tooMuch("a number of more than %d digits", MOST_DIGITS);
        }
    }

    private static InvalidRequest tooMuch(String what, int limit) {
        return new InvalidRequest("content", "has " + what.formatted(limit));
    }
}
