package org.restride.analytics.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.restride.analytics.adherence.PlanHistory;
import org.restride.analytics.progression.chart.Chart;
import org.restride.analytics.progression.chart.StageInForce;
import org.restride.analytics.progression.criteria.Criterion;
import org.restride.analytics.progression.criteria.ProtocolRules;
import org.restride.analytics.progression.decision.Outcome;
import org.restride.analytics.progression.rule.Judgement;
import org.restride.analytics.report.PatientReport.Flare;
import org.restride.analytics.report.PatientReport.Period;
import org.restride.analytics.summary.ChartedDays;
import org.restride.events.PainLocation;
import org.restride.events.PlanChanged;
import org.restride.events.ProtocolReference;

/**
 * Days on which pain stayed above the patient's usual level, judged day by day with the flare rule of the protocol in
 * force on the day: the criterion that adds up the excess.
 */
final class FlareSection {

    /** What the rule calls the sum it looks at. */
    private static final String METRIC = "cusum";

    /** No window of the rule reaches further back. */
    private static final int DAYS_BACK = 42;

    private final ReportFacts facts;
    private final PlanHistory plans;
    private final ChartedDays days;
    private final Period period;
    private final Map<ProtocolReference, List<Criterion>> flareCriteria = new HashMap<>();
    private final Map<PainLocation, List<Flare>> flares = new EnumMap<>(PainLocation.class);
    private final Map<PainLocation, List<Period>> notJudged = new EnumMap<>(PainLocation.class);
    private boolean known;

    FlareSection(ReportFacts facts, ChartedDays days, Period period) {
        this.facts = facts;
        this.plans = facts.planHistory();
        this.days = days;
        this.period = period;
        for (PainLocation location : PainLocation.values()) {
            flares.put(location, new ArrayList<>());
            notJudged.put(location, new ArrayList<>());
        }
        for (LocalDate day = period.from(); !day.isAfter(period.to()); day = day.plusDays(1)) {
            judge(day);
        }
    }

    /** Null when no protocol says on any day of the period what a flare is. */
    List<Flare> of(PainLocation location) {
        return known ? List.copyOf(flares.get(location)) : null;
    }

    /** Days on which nothing says what a flare is, or too little was reported to say whether it was one. */
    List<Period> notJudged(PainLocation location) {
        return List.copyOf(notJudged.get(location));
    }

    private void judge(LocalDate day) {
        List<Judgement> judgements = plans.inForceOn(day)
                .map(PlanChanged::protocol)
                .filter(facts.rules()::containsKey)
                .map(protocol -> judgements(day, protocol))
                .orElse(List.of());
        for (PainLocation location : PainLocation.values()) {
            List<Judgement> here = judgements.stream()
                    .filter(judgement -> judgement.location() == location)
                    .toList();
            here.stream()
                    .filter(Judgement::isMet)
                    .forEach(alarm -> add(
                            flares.get(location), day, alarm.measures().get(0).value()));
            boolean judged =
                    !here.isEmpty() && here.stream().allMatch(judgement -> judgement.outcome() == Outcome.NOT_MET);
            if (!judged && here.stream().noneMatch(Judgement::isMet)) {
                add(notJudged.get(location), day);
            }
        }
    }

    private List<Judgement> judgements(LocalDate day, ProtocolReference protocol) {
        Chart chart = days.chart(day.minusDays(DAYS_BACK), day, stage(protocol));
        List<Criterion> criteria = flareCriteria.computeIfAbsent(protocol, version -> criteria(version, chart));
        known |= !criteria.isEmpty();
        return criteria.stream()
                .flatMap(criterion -> criterion.rule().judge(chart).stream())
                .toList();
    }

    private StageInForce stage(ProtocolReference protocol) {
        return facts.rules().get(protocol).stage(1).orElseThrow(); // no stage has a flare rule of its own
    }

    private List<Criterion> criteria(ProtocolReference protocol, Chart chart) {
        ProtocolRules rules = facts.rules().get(protocol);
        return rules.criteria().stream()
                .filter(criterion -> criterion.rule().judge(chart).stream()
                        .anyMatch(judgement -> judgement.location() != null
                                && !judgement.measures().isEmpty()
                                && judgement.measures().get(0).metric().equals(METRIC)))
                .toList();
    }

    private static void add(List<Flare> flares, LocalDate day, double excess) {
        Flare last = flares.isEmpty() ? null : flares.get(flares.size() - 1);
        var rounded = Rounded.of(excess);
        if (last == null || last.to().plusDays(1).isBefore(day)) {
            flares.add(new Flare(day, day, rounded));
        } else {
            flares.set(
                    flares.size() - 1,
                    new Flare(last.from(), day, last.highestExcess().max(rounded)));
        }
    }

    private static void add(List<Period> spans, LocalDate day) {
        Period last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
        if (last != null && last.to().plusDays(1).equals(day)) {
            spans.set(spans.size() - 1, new Period(last.from(), day));
        } else {
            spans.add(new Period(day, day));
        }
    }
}
