package org.restride.analytics.progression.criteria;

import static org.restride.analytics.progression.phrase.Words.phrase;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.restride.analytics.progression.decision.Measure;
import org.restride.analytics.progression.phrase.Phrase;
import org.restride.analytics.progression.phrase.Words;
import org.restride.analytics.progression.rule.Judgement;
import org.restride.analytics.progression.rule.Wording;
import org.restride.events.PainLocation;

/** CR-2: pain that did not get better although the programme was followed, in one sentence. */
final class NoImprovementWording implements Wording {

    private static final String DAYS = "programme.days";
    private static final String PAIN = "pain.worst.mean";
    private static final String POINTS = "pain.worst.changeFromBaseline.points";
    private static final String PERCENT = "pain.worst.changeFromBaseline.percent";
    private static final String ADHERENCE = "adherence.session";
    static final Set<String> METRICS = Set.of(DAYS, PAIN, POINTS, PERCENT, ADHERENCE);

    private static final int DAYS_OF_WEEK = 7;

    @Override
    public Phrase finding(List<Judgement> met) {
        Map<String, Measure> measures = byMetric(met);
        return phrase(
                "noImprovement",
                location(met),
                Words.oneDecimal(measures.get(PAIN).value()),
                Words.oneDecimal(measures.get("baseline").value()),
                Words.wholePercent(measures.get(PERCENT).value()),
                measures.get(DAYS).value().intValue() / DAYS_OF_WEEK,
                Words.percent(measures.get(ADHERENCE).value()));
    }

    @Override
    public Phrase change(List<Judgement> met) {
        Map<String, Measure> measures = byMetric(met);
        return phrase(
                "noImprovement.change",
                location(met),
                Words.plain(measures.get(PAIN).limit()),
                Words.oneDecimal(measures.get(PAIN).value()),
                Words.plain(measures.get(POINTS).limit()),
                Words.wholePercent(measures.get(PERCENT).limit()),
                Words.oneDecimal(measures.get(POINTS).value()),
                Words.wholePercent(measures.get(PERCENT).value()));
    }

    private static Map<String, Measure> byMetric(List<Judgement> met) {
        Map<String, Measure> measures = new HashMap<>();
        met.forEach(judgement -> judgement.measures().forEach(measure -> measures.put(measure.metric(), measure)));
        return measures;
    }

    private static Phrase location(List<Judgement> met) {
        return met.stream()
                .map(Judgement::location)
                .filter(location -> location != null)
                .findFirst()
                .map((PainLocation location) -> Words.of(location))
                .orElse(phrase("location.worst"));
    }
}
