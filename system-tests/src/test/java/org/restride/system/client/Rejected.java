package org.restride.system.client;

import com.fasterxml.jackson.databind.JsonNode;

/** What the service will never take as it is; for the person to see and to enter again. */
public record Rejected(Key key, Step step, JsonNode problem) {}
