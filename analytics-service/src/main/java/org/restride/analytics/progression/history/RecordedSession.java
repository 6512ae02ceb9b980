package org.restride.analytics.progression.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.restride.events.PainScores;

/**
 * A session as the rules look at it, of any stage.
 *
 * @param day local day it counts for
 * @param orderInDay tells sessions of one day apart: the earlier has the lower number
 * @param dose 0 to 1 of what was prescribed; null when nothing was
 * @param before null when not asked, like the other three
 * @param nextMorning of the day after; null when not given, the daily score of that day then takes its place
 * @param effort0To10 rate of perceived exertion; null when not given
 * @param targetMet true when sets and repetitions were reached
 * @param peripheralised true when symptoms moved further down and stayed
 * @param factIds the session, and the score of the next morning where there is one
 */
public record RecordedSession(
        LocalDate day,
        int orderInDay,
        Double dose,
        PainScores before,
        PainScores during,
        PainScores after,
        PainScores nextMorning,
        Integer effort0To10,
        boolean targetMet,
        boolean peripheralised,
        List<String> factIds) {

    private static final PainScores NONE = new PainScores(null, null);

    public RecordedSession {
        Objects.requireNonNull(day, "day");
        before = before == null ? NONE : before;
        during = during == null ? NONE : during;
        after = after == null ? NONE : after;
        nextMorning = nextMorning == null ? NONE : nextMorning;
        factIds = List.copyOf(factIds);
    }
}
