package org.restride.analytics.summary;

import java.util.List;

/**
 * How the body answered to exercise.
 *
 * @param sessions of the day, in the order of their beginning
 * @param morning of the day, so it speaks of the sessions of the day before
 */
public record Responses(List<SessionOfDay> sessions, NextMorning morning) {}
