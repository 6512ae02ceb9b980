package org.restride.analytics.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.restride.analytics.adherence.AdherenceBlock;
import org.restride.analytics.adherence.PlanHistory;
import org.restride.analytics.report.PatientReport.Day;
import org.restride.analytics.report.PatientReport.Pain;
import org.restride.analytics.report.PatientReport.Period;
import org.restride.analytics.report.PatientReport.PlanInForce;
import org.restride.analytics.summary.ChartedDays;
import org.restride.analytics.summary.DaySummary;
import org.restride.analytics.trend.Improvement;
import org.restride.events.PainLocation;
import org.restride.events.PainScored;
import org.restride.events.PlanChanged;
import org.restride.events.ProtocolPublished;

/** Builds a report out of facts: a pure function, so the same facts always give the same report. */
final class ReportBuilder {

    private final ReportFacts facts;
    private final Period period;
    private final PlanHistory plans;
    private final PainSection leg;
    private final PainSection back;
    private final ChartedDays charted;

    private ReportBuilder(ReportFacts facts, Period period) {
        this.facts = facts;
        this.period = period;
        this.plans = facts.planHistory();
        this.leg = PainSection.of(facts.days(), DaySummary::leg, Improvement.Meaningful.LEG);
        this.back = PainSection.of(facts.days(), DaySummary::back, Improvement.Meaningful.GENERAL);
        this.charted = new ChartedDays(facts.days());
    }

    static PatientReport build(ReportFacts facts, Period period) {
        return new ReportBuilder(facts, period).report();
    }

    private PatientReport report() {
        Map<LocalDate, List<Double>> doses =
                facts.days().stream().collect(Collectors.toMap(DaySummary::day, DaySummary::sessionDoses));
        var stages = new StageSection(facts, plans);
        var care = new CareSection(facts, period);
        var adherence = new AdherenceSection(plans, doses);
        return new PatientReport(
                facts.patientId(),
                facts.patient() == null ? null : facts.patient().displayName(),
                facts.asOfDay(),
                facts.zone(),
                period,
                facts.planInForce().map(this::plan).orElse(null),
                adherence.lastTwoWeeks(facts.asOfDay()),
                new WeekSection(facts, plans, doses).weeks(period),
                pain(),
                inPeriod().stream().map(this::day).toList(),
                new CoverageSection(facts.days(), leg, back).coverage(period),
                stages.runs(),
                stages.pauses(period),
                new ExerciseSection(plans, period, facts.reported().sessions()).exercises(),
                new ResponseSection(facts, charted, period).responses(),
                care.flags(),
                care.recommendations(),
                care.decisionsWithoutRecommendation());
    }

    private Pain pain() {
        LocalDate asOf = facts.asOfDay();
        LocalDate start = facts.planInForce().map(PlanChanged::startDay).orElse(null);
        var flares = new FlareSection(facts, charted, period);
        return new Pain(
                leg.location(asOf, period, start, PainLocation.LEG, flares),
                back.location(asOf, period, start, PainLocation.BACK, flares),
                new DistalSection(facts.days()).distal(asOf, period),
                calledFlare());
    }

    private List<LocalDate> calledFlare() {
        return facts.reported().scores().stream()
                .filter(score -> Boolean.TRUE.equals(score.flare()))
                .map(PainScored::localDay)
                .filter(day -> !day.isBefore(period.from()) && !day.isAfter(period.to()))
                .distinct()
                .sorted()
                .toList();
    }

    private PlanInForce plan(PlanChanged plan) {
        ProtocolPublished protocol = facts.protocols().get(plan.protocol());
        return new PlanInForce(
                plan.planId(),
                plan.revision(),
                plan.protocol(),
                protocol == null ? null : protocol.clinicalSignOffRequired(),
                plan.stageCode(),
                facts.stageName(plan),
                plans.stageStart(facts.asOfDay()).orElseThrow(),
                ChronoUnit.DAYS.between(plan.startDay(), facts.asOfDay()) + 1,
                plan.schedule().sessionsPerWeek(),
                plans.isPausedOn(facts.asOfDay()));
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
                day.sessionsRecorded() > 0 && doses.isEmpty() ? null : completed(doses),
                doses.isEmpty()
                        ? null
                        : Rounded.of(
                                doses.stream().mapToDouble(Double::doubleValue).sum()),
                plans.isPausedOn(day.day()),
                day.mostDistal());
    }

    private static Integer completed(List<Double> doses) {
        return (int) doses.stream()
                .filter(dose -> dose >= AdherenceBlock.COMPLETE_DOSE)
                .count();
    }
}
