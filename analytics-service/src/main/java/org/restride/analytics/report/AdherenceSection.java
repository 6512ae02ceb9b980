package org.restride.analytics.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.restride.analytics.adherence.Adherence;
import org.restride.analytics.adherence.AdherenceBlock;
import org.restride.analytics.adherence.ExpectedSessions;
import org.restride.analytics.adherence.PlanHistory;
import org.restride.analytics.adherence.Share;
import org.restride.analytics.report.PatientReport.AdherenceSummary;
import org.restride.analytics.report.PatientReport.Block;
import org.restride.analytics.report.PatientReport.Figure;
import org.restride.analytics.report.PatientReport.Period;

/** The adherence figures of a report. */
record AdherenceSection(PlanHistory plans, Map<LocalDate, List<Double>> doses) {

    AdherenceSummary lastTwoWeeks(LocalDate asOfDay) {
        Adherence adherence = Adherence.ofLastTwoWeeks(asOfDay, plans, doses);
        List<AdherenceBlock> blocks = adherence.blocks();
        Period window = blocks.isEmpty() ? null : new Period(blocks.get(0).from(), asOfDay);
        return new AdherenceSummary(
                window,
                figure(adherence.sessions()),
                figure(adherence.dose()),
                Rounded.of(adherence.extras()),
                adherence.isOverdoing(),
                blocks.stream().map(AdherenceSection::block).toList());
    }

    /** A block for each calendar week of the period. */
    static Adherence weekByWeek(Period period, ExpectedSessions plan, Map<LocalDate, List<Double>> doses) {
        return new Adherence(calendarWeeks(period).stream()
                .flatMap(week -> Adherence.ofBlock(week.from(), week.to(), plan, doses).blocks().stream())
                .toList());
    }

    /** Those that overlap the period, each cut to it. */
    static List<Period> calendarWeeks(Period period) {
        List<Period> weeks = new ArrayList<>();
        LocalDate from = period.from();
        while (!from.isAfter(period.to())) {
            LocalDate sunday = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            LocalDate to = sunday.isAfter(period.to()) ? period.to() : sunday;
            weeks.add(new Period(from, to));
            from = to.plusDays(1);
        }
        return weeks;
    }

    static Block block(AdherenceBlock block) {
        return new Block(
                block.from(),
                block.to(),
                block.activeDays(),
                Rounded.of(block.expected()),
                block.done(),
                Rounded.of(block.dose()));
    }

    static Figure figure(Share share) {
        boolean known = share.value().isPresent();
        return new Figure(
                Rounded.of(share.numerator()),
                Rounded.of(share.denominator()),
                known ? Rounded.of(share.value().getAsDouble()) : null,
                share.level(),
                known ? null : "fewer than one session was expected");
    }
}
