package org.restride.analytics.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.restride.analytics.adherence.AdherenceBlock;
import org.restride.analytics.adherence.PlanHistory;
import org.restride.analytics.report.PatientReport.Coverage;
import org.restride.analytics.report.PatientReport.Day;
import org.restride.analytics.report.PatientReport.Pain;
import org.restride.analytics.report.PatientReport.Period;
import org.restride.analytics.report.PatientReport.PlanInForce;
import org.restride.analytics.summary.DaySummary;
import org.restride.events.PlanChanged;
import org.restride.events.ProtocolPublished;

/** Builds a report out of facts: a pure function, so the same facts always give the same report. */
final class ReportBuilder {

    private final ReportFacts facts;
    private final Period period;
    private final PlanHistory plans;
    private final PainSection leg;
    private final PainSection back;

    private ReportBuilder(ReportFacts facts, Period period) {
        this.facts = facts;
        this.period = period;
        this.plans = facts.planHistory();
        this.leg = PainSection.of(facts.days(), DaySummary::leg);
        this.back = PainSection.of(facts.days(), DaySummary::back);
    }

    static PatientReport build(ReportFacts facts, Period period) {
        return new ReportBuilder(facts, period).report();
    }

    private PatientReport report() {
        Map<LocalDate, List<Double>> doses =
                facts.days().stream().collect(Collectors.toMap(DaySummary::day, DaySummary::sessionDoses));
        var adherence = new AdherenceSection(plans, doses);
        return new PatientReport(
                facts.patientId(),
                facts.patient() == null ? null : facts.patient().displayName(),
                facts.asOfDay(),
                facts.zone(),
                period,
                facts.planInForce().map(this::plan).orElse(null),
                adherence.lastTwoWeeks(facts.asOfDay()),
                adherence.weeks(period),
                new Pain(leg.location(facts.asOfDay(), period), back.location(facts.asOfDay(), period)),
                inPeriod().stream().map(this::day).toList(),
                coverage());
    }

    private PlanInForce plan(PlanChanged plan) {
        ProtocolPublished protocol = facts.protocol();
        return new PlanInForce(
                plan.planId(),
                plan.revision(),
                plan.protocol(),
                protocol == null ? null : protocol.clinicalSignOffRequired(),
                plan.stageCode(),
                protocol == null ? null : stageName(protocol, plan.stageCode()),
                plans.stageStart(facts.asOfDay()).orElseThrow(),
                ChronoUnit.DAYS.between(plan.startDay(), facts.asOfDay()) + 1,
                plan.schedule().sessionsPerWeek(),
                plans.isPausedOn(facts.asOfDay()));
    }

    private static String stageName(ProtocolPublished protocol, String stageCode) {
        return protocol.stages().stream()
                .filter(stage -> stage.code().equals(stageCode))
                .map(ProtocolPublished.Stage::name)
                .findFirst()
                .orElse(null);
    }

    private List<DaySummary> inPeriod() {
        return facts.days().stream()
                .filter(day -> !day.day().isBefore(period.from()) && !day.day().isAfter(period.to()))
                .toList();
    }

    private Day day(DaySummary day) {
        List<Double> doses = day.sessionDoses();
        return new Day(
                day.day(),
                day.sessionsRecorded(),
                (int) doses.stream()
                        .filter(dose -> dose >= AdherenceBlock.COMPLETE_DOSE)
                        .count(),
                doses.isEmpty()
                        ? null
                        : Rounded.of(
                                doses.stream().mapToDouble(Double::doubleValue).sum()),
                plans.isPausedOn(day.day()),
                day.mostDistal());
    }

    private Coverage coverage() {
        List<DaySummary> days = facts.days();
        return new Coverage(
                days.stream().mapToInt(DaySummary::sessionsRecorded).sum(),
                days.stream().mapToInt(DaySummary::painScoresRecorded).sum(),
                days.isEmpty() ? null : days.get(0).day(),
                days.isEmpty() ? null : days.get(days.size() - 1).day(),
                (int) ChronoUnit.DAYS.between(period.from(), period.to()) + 1,
                leg.daysWithScore(period),
                back.daysWithScore(period),
                (int) inPeriod().stream()
                        .filter(day -> day.sessionsRecorded() > 0)
                        .count());
    }
}
