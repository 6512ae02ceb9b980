package org.restride.stack.load;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a service answered.
 *
 * @param body never null; a missing node when there was none or it was not JSON
 * @param revision what a change that builds on this answer names in {@code If-Match}; null when it has none
 */
record Answer(int status, JsonNode body, String revision) {

    boolean accepted() {
        return status == 200 || status == 201;
    }

    boolean created() {
        return status == 201;
    }

    /** Worth asking again: the service or what it depends on is not there yet. */
    boolean later() {
        return status == 503 || status == 429 || isProblem("unknown-protocol-version");
    }

    private boolean isProblem(String name) {
        return body.path("type").asText().endsWith("/problems/" + name);
    }

    /** In the service's own words. */
    String explanation() {
        String detail = body.path("detail").asText(body.path("title").asText("no explanation"));
        return "%d, %s".formatted(status, detail);
    }
}
