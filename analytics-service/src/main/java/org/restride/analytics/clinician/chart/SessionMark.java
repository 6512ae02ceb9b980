package org.restride.analytics.clinician.chart;

import java.math.BigDecimal;
import java.util.List;
import org.restride.events.PainScores;

/**
 * A session, and what it did to pain.
 *
 * @param day number of the day in the chart
 * @param dose 1 for all that was prescribed; null when nothing was
 * @param broken limits of pain it broke, in words; empty when it broke none, null when too little was told to say
 */
public record SessionMark(
        int day,
        BigDecimal dose,
        Integer effort0To10,
        PainScores before,
        PainScores during,
        PainScores after,
        PainScores nextMorning,
        List<String> broken) {}
