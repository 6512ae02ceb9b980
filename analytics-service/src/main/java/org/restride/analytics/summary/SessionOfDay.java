package org.restride.analytics.summary;

import org.restride.events.PainScores;

/**
 * A session as the rules of progression look at it.
 *
 * @param dose 0 to 1 of what was prescribed; null when nothing was
 * @param before null when not asked, like the other two
 * @param effort0To10 rate of perceived exertion; null when not given
 * @param atTarget whether every prescribed exercise was done in all its sets and repetitions
 */
public record SessionOfDay(
        String factId,
        Double dose,
        PainScores before,
        PainScores during,
        PainScores after,
        Integer effort0To10,
        boolean atTarget) {}
