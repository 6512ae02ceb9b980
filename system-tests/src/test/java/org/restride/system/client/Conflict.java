package org.restride.system.client;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Changed here and elsewhere; for the person to decide.
 *
 * @param wanted what the person wanted here, last
 * @param revision that stands; null when none does
 * @param stored what stands; null when nothing does
 */
public record Conflict(Key key, Step wanted, Integer revision, JsonNode stored) {}
