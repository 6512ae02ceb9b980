package org.restride.analytics.progression.decision;

import org.restride.events.PainLocation;

/**
 * What would make a criterion come out otherwise.
 *
 * @param code of the criterion
 * @param location null when it is not about one location
 * @param statement how far it is, in English
 */
public record Change(String code, PainLocation location, String statement) {}
