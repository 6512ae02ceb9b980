package org.restride.analytics.report;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.restride.analytics.adherence.Adherence;
import org.restride.analytics.adherence.PlanHistory;
import org.restride.analytics.adherence.week.FinalWeek;
import org.restride.analytics.adherence.week.WeekVersion;
import org.restride.analytics.adherence.week.WeekVersions;
import org.restride.analytics.fact.FactKind;
import org.restride.analytics.report.PatientReport.Block;
import org.restride.analytics.report.PatientReport.Figure;
import org.restride.analytics.report.PatientReport.Period;
import org.restride.analytics.report.PatientReport.Restatement;
import org.restride.analytics.report.PatientReport.Week;
import org.restride.analytics.report.PatientReport.WeekStatus;
import org.restride.events.PlanChanged;

/** The calendar weeks of a report, each provisional or final, with what was said of the final ones before. */
final class WeekSection {

    private final ReportFacts facts;
    private final PlanHistory plans;
    private final Map<LocalDate, List<Double>> doses;
    private final WeekVersions versions;

    WeekSection(ReportFacts facts, PlanHistory plans, Map<LocalDate, List<Double>> doses) {
        this.facts = facts;
        this.plans = plans;
        this.doses = doses;
        this.versions = WeekVersions.of(facts.plans(), facts.reported().sessionRevisions());
    }

    List<Week> weeks(Period period) {
        return AdherenceSection.calendarWeeks(period).stream().map(this::week).toList();
    }

    private Week week(Period days) {
        LocalDate sunday = days.to().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        Instant finalAt = FinalWeek.since(sunday, zoneOn(sunday));
        boolean isFinal = !facts.asOf().isBefore(finalAt);
        List<Restatement> restatements = isFinal ? restatements(finalAt, days) : List.of();
        Figures figures = restatements.isEmpty()
                ? Figures.of(Adherence.ofBlock(days.from(), days.to(), plans, doses))
                : Figures.of(restatements.get(restatements.size() - 1));
        return new Week(
                isoWeek(days.from()),
                isFinal ? WeekStatus.FINAL : WeekStatus.PROVISIONAL,
                finalAt,
                figures.block(),
                figures.sessions(),
                figures.dose(),
                restatements);
    }

    /** Whoever moves does not change when earlier weeks became final. */
    private ZoneId zoneOn(LocalDate day) {
        return plans.inForceOn(day).map(PlanChanged::zone).orElseGet(() -> ZoneId.of(facts.zone()));
    }

    private static String isoWeek(LocalDate day) {
        return "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** Only versions whose figures differ from those of the version before, as they are shown. */
    private List<Restatement> restatements(Instant finalAt, Period days) {
        List<Restatement> restatements = new ArrayList<>();
        Figures before = null;
        for (WeekVersion version : versions.since(finalAt, days.from(), days.to())) {
            Figures figures = Figures.of(version.adherence());
            if (!figures.equals(before)) {
                restatements.add(restatement(restatements.size() + 1, version, figures));
            }
            before = figures;
        }
        return restatements.size() < 2 ? List.of() : List.copyOf(restatements);
    }

    private static Restatement restatement(int number, WeekVersion version, Figures figures) {
        return new Restatement(
                number,
                version.asOf(),
                figures.block(),
                figures.sessions(),
                figures.dose(),
                version.changedBy().stream()
                        .map(event -> FactKind.of(event).factId(event.identity()))
                        .toList());
    }

    private record Figures(Block block, Figure sessions, Figure dose) {

        static Figures of(Adherence adherence) {
            return new Figures(
                    AdherenceSection.block(adherence.blocks().get(0)),
                    AdherenceSection.figure(adherence.sessions()),
                    AdherenceSection.figure(adherence.dose()));
        }

        static Figures of(Restatement restatement) {
            return new Figures(restatement.block(), restatement.sessions(), restatement.dose());
        }
    }
}
