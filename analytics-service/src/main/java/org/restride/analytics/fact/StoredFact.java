package org.restride.analytics.fact;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A fact as it is kept.
 *
 * @param identity unique within patient and kind
 * @param data of the event that told it
 */
public record StoredFact(FactKind kind, String identity, int revision, JsonNode data) {}
