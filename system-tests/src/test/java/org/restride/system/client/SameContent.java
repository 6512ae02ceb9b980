package org.restride.system.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.stream.StreamSupport;

/** Whether what the service shows says what was sent. It shows more, in an order of its own, and times in its own form. */
public final class SameContent {

    private SameContent() {}

    /** Everything that was sent is there; of a list, each of its parts is. */
    public static boolean says(JsonNode shown, JsonNode sent) {
        if (sent.isObject()) {
            return sent.properties().stream().allMatch(field -> says(shown.path(field.getKey()), field.getValue()));
        }
        if (sent.isArray()) {
            return StreamSupport.stream(sent.spliterator(), false)
                    .allMatch(part ->
                            StreamSupport.stream(shown.spliterator(), false).anyMatch(its -> says(its, part)));
        }
        if (sent.isNull()) {
            return shown.isNull() || shown.isMissingNode();
        }
        if (sent.isNumber() && shown.isNumber()) {
            return sent.decimalValue().compareTo(shown.decimalValue()) == 0;
        }
        return sent.equals(shown) || sent.isTextual() && shown.isTextual() && sameTime(sent.asText(), shown.asText());
    }

    private static boolean sameTime(String one, String other) {
        try {
            return OffsetDateTime.parse(one).isEqual(OffsetDateTime.parse(other));
        } catch (DateTimeException e) {
            return false;
        }
    }
}
