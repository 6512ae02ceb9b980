package org.restride.analytics.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.restride.analytics.progression.decision.Reason;
import org.restride.analytics.recommendation.Recommendation;
import org.restride.analytics.report.PatientReport.Period;
import org.restride.analytics.report.PatientReport.Recommended;
import org.restride.analytics.report.PatientReport.StageDecision;
import org.restride.analytics.report.PatientReport.WarningFlag;
import org.restride.events.StageDecided;
import org.restride.events.SymptomReported;

/** Warning symptoms, what was recommended, and what clinicians decided. */
record CareSection(ReportFacts facts, Period period) {

    List<WarningFlag> flags() {
        return facts.reported().symptomReports().stream()
                .flatMap(report -> report.flags().stream().filter(this::wasOpen).map(flag -> flag(report, flag)))
                .sorted(Comparator.comparing(WarningFlag::raisedOn)
                        .thenComparing(WarningFlag::symptomReportId)
                        .thenComparing(WarningFlag::symptomCode))
                .toList();
    }

    private boolean wasOpen(SymptomReported.Flag flag) {
        boolean clearedBefore = flag.cleared() != null
                && facts.dayOf(flag.cleared().clearedAt()).isBefore(period.from());
        return !flag.raisedOn().isAfter(period.to()) && !clearedBefore;
    }

    private static WarningFlag flag(SymptomReported report, SymptomReported.Flag flag) {
        return new WarningFlag(
                report.symptomReportId(),
                flag.symptomCode(),
                flag.tier(),
                flag.raisedOn(),
                flag.cleared() == null ? null : flag.cleared().clearedAt(),
                flag.cleared() == null ? null : flag.cleared().clearedBy());
    }

    List<Recommended> recommendations() {
        if (facts.recommendations() == null) {
            return null;
        }
        Map<UUID, StageDecided> decisions = facts.reported().decisions().stream()
                .filter(decision -> decision.recommendationId() != null)
                .collect(Collectors.toMap(StageDecided::recommendationId, Function.identity(), CareSection::earlier));
        return facts.recommendations().stream()
                .filter(issued -> !facts.forPatient() || decisions.containsKey(issued.recommendationId()))
                .map(issued -> recommended(issued, decisions.get(issued.recommendationId())))
                .toList();
    }

    private static StageDecided earlier(StageDecided one, StageDecided other) {
        return one.decidedAt().isAfter(other.decidedAt()) ? other : one;
    }

    private Recommended recommended(Recommendation issued, StageDecided decided) {
        var decision = issued.decision();
        return new Recommended(
                issued.recommendationId(),
                issued.number(),
                issued.localDay(),
                issued.issuedAt(),
                decision.decision(),
                decision.urgency(),
                decision.weekly(),
                List.copyOf(decision.codes()),
                decision.stageCode(),
                issued.plan(),
                decision.protocol(),
                issued.clinicalSignOffRequired(),
                issued.supersedes(),
                issued.changes() == null ? null : issued.changes().occasion(),
                decision.reasons().stream()
                        .map(Reason::patientText)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                decided == null ? null : decision(decided));
    }

    List<StageDecision> decisionsWithoutRecommendation() {
        if (facts.recommendations() == null) {
            return null;
        }
        return facts.reported().decisions().stream()
                .filter(decision -> decision.recommendationId() == null)
                .filter(decision -> isInPeriod(facts.dayOf(decision.decidedAt())))
                .sorted(Comparator.comparing(StageDecided::decidedAt)
                        .thenComparing(StageDecided::decisionId)
                        .reversed())
                .map(this::decision)
                .toList();
    }

    private boolean isInPeriod(LocalDate day) {
        return !day.isBefore(period.from()) && !day.isAfter(period.to());
    }

    private StageDecision decision(StageDecided decided) {
        return new StageDecision(
                decided.decisionId(),
                facts.dayOf(decided.decidedAt()),
                decided.outcome(),
                decided.reason(),
                decided.fromStageCode(),
                decided.toStageCode(),
                decided.planChanged(),
                decided.decidedBy(),
                decided.decidedAt());
    }
}
