package org.restride.catalog.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Finds ranges that run downwards, which no JSON Schema can tell. */
final class RangeCheck {

    private static final String MIN = "min";
    private static final String MAX = "max";

    private RangeCheck() {}

    static List<Finding> findings(JsonNode content) {
        List<Finding> findings = new ArrayList<>();
        look(content, "", findings);
        return findings;
    }

    private static void look(JsonNode node, String place, List<Finding> findings) {
        if (node.path(MIN).isNumber()
                && node.path(MAX).isNumber()
                && node.path(MIN).decimalValue().compareTo(node.path(MAX).decimalValue()) > 0) {
            findings.add(Finding.error("range", place, "A range runs upwards from min to max"));
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                look(node.get(i), place + "/" + i, findings);
            }
        }
        node.properties().forEach(member -> look(member.getValue(), place + "/" + member.getKey(), findings));
    }
}
