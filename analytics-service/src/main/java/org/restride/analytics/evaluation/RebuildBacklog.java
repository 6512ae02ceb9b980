package org.restride.analytics.evaluation;

/**
 * The patients of a rebuild that were not evaluated yet.
 *
 * @param waiting for their turn
 * @param postponed because they could not be evaluated
 */
public record RebuildBacklog(long waiting, long postponed) {}
