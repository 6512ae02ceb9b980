package org.restride.catalog.authoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.flipkart.zjsonpatch.DiffFlags;
import com.flipkart.zjsonpatch.JsonDiff;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What changed between two versions of the same thing, place by place. */
public final class Differences {

    private static final EnumSet<DiffFlags> PLAIN = EnumSet.of(
            DiffFlags.ADD_ORIGINAL_VALUE_ON_REPLACE, DiffFlags.OMIT_MOVE_OPERATION, DiffFlags.OMIT_COPY_OPERATION);

    private Differences() {}

    /** What happened at a place. */
    public enum Change {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * @param place JSON pointer; changes are meant to be made in their order, so an index counts what came before
     * @param before absent when added
     * @param after absent when removed
     */
    @Schema(name = "Difference")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Difference(Change change, String place, JsonNode before, JsonNode after) {}

    /** In an order in which they can be made; none when both say the same. */
    public static List<Difference> between(JsonNode before, JsonNode after) {
        List<Difference> differences = new ArrayList<>();
        for (JsonNode step : JsonDiff.asJson(before, after, PLAIN)) {
            String place = step.path("path").asText();
            switch (step.path("op").asText()) {
                case "add" -> differences.add(new Difference(Change.ADDED, place, null, step.get("value")));
                case "remove" -> differences.add(new Difference(Change.REMOVED, place, step.get("value"), null));
                default ->
                    differences.add(new Difference(Change.CHANGED, place, step.get("fromValue"), step.get("value")));
            }
        }
        return differences;
    }
}
