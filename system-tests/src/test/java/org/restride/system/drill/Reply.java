package org.restride.system.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/**
 * @param status 0 when there was none
 * @param body missing when it was no JSON
 * @param etag the revision, null when there is none
 * @param retryAfter null unless it was said
 */
record Reply(Outcome outcome, int status, JsonNode body, String etag, Duration retryAfter) {

    boolean isGood() {
        return outcome == Outcome.GOOD;
    }
}
