package org.restride.analytics.progression.chart;

import static org.restride.analytics.progression.phrase.Words.phrase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.restride.analytics.progression.history.RecordedSession;
import org.restride.analytics.progression.phrase.Phrase;
import org.restride.analytics.progression.phrase.Words;
import org.restride.analytics.trend.Sample;
import org.restride.events.PainLocation;
import org.restride.events.PainScores;

/** Compares what a session did to pain with the limits, leg and back apart (RULES 8.7 item 3). */
final class Responses {

    /** How many of the usual days must have a score. */
    private static final int LEAST_USUAL = 3;

    private final SessionLimits limits;
    private final Chart chart;

    Responses(SessionLimits limits, Chart chart) {
        this.limits = limits;
        this.chart = chart;
    }

    Response to(RecordedSession session) {
        List<Phrase> broken = new ArrayList<>();
        Set<String> factIds = new LinkedHashSet<>(session.factIds());
        boolean isRated = session.peripheralised();
        boolean hasNextMorning = false;
        for (PainLocation location : PainLocation.values()) {
            Integer before = score(session.before(), location);
            Integer reached = higher(score(session.during(), location), score(session.after(), location));
            Integer next = nextMorning(session, location, factIds);
            isRated |= reached != null || next != null && before != null;
            hasNextMorning |= next != null;
            judgeReached(location, before, reached, broken);
            judgeNextMorning(session, location, before, next, broken, factIds);
        }
        if (session.peripheralised()) {
            broken.add(phrase("response.shifted"));
        }
        return new Response(session, List.copyOf(broken), isRated, hasNextMorning, List.copyOf(factIds));
    }

    private void judgeReached(PainLocation location, Integer before, Integer reached, List<Phrase> broken) {
        if (reached == null) {
            return;
        }
        Phrase where = Words.of(location);
        Phrase most = Words.plain(limits.duringAbsolute());
        if (reached >= limits.duringHardStop()) {
            broken.add(phrase("response.hardStop", where, reached, Words.plain(limits.duringHardStop())));
        } else if (before == null) {
            if (reached > limits.duringAbsolute()) {
                broken.add(phrase("response.noScoreBefore", where, reached, most));
            }
        } else if (reached > limits.duringAbsolute() && reached - before >= limits.duringRise()) {
            broken.add(phrase("response.highAndRisen", where, reached, most, reached - before, before));
        } else if (location == PainLocation.LEG && reached - before >= limits.legRiseHard()) {
            broken.add(phrase("response.risen", where, reached, reached - before, before));
        }
    }

    private void judgeNextMorning(
            RecordedSession session,
            PainLocation location,
            Integer before,
            Integer next,
            List<Phrase> broken,
            Set<String> factIds) {
        if (before == null || next == null || next - before < limits.nextMorningRise()) {
            return;
        }
        Readings week = chart.between(
                location,
                session.day().minusDays(Response.USUAL_DAYS),
                session.day().minusDays(1));
        Sample earlier = week.sample();
        double usual = earlier.size() < LEAST_USUAL ? before : earlier.median();
        factIds.addAll(week.factIds());
        if (next - usual >= limits.nextMorningOverUsual()) {
            broken.add(phrase("response.nextMorning", Words.of(location), next, next - before));
        }
    }

    /** Given, or else the daily score of the following day as far as that has come. */
    private Integer nextMorning(RecordedSession session, PainLocation location, Set<String> factIds) {
        Integer given = score(session.nextMorning(), location);
        LocalDate following = session.day().plusDays(1);
        if (given != null || following.isAfter(chart.day())) {
            return given;
        }
        Readings daily = chart.between(location, following, following);
        factIds.addAll(daily.factIds());
        return daily.isEmpty() ? null : (int) daily.sample().value(0);
    }

    private static Integer score(PainScores scores, PainLocation location) {
        return location == PainLocation.LEG ? scores.leg0To10() : scores.back0To10();
    }

    private static Integer higher(Integer during, Integer after) {
        if (during == null || after == null) {
            return during == null ? after : during;
        }
        return Math.max(during, after);
    }
}
