package org.restride.analytics.progression.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.restride.analytics.progression.chart.Readings;
import org.restride.analytics.progression.decision.Measure;
import org.restride.analytics.progression.decision.Outcome;
import org.restride.analytics.progression.phrase.Phrase;
import org.restride.events.PainLocation;

/**
 * What a rule found in a chart.
 *
 * @param location null when it is not judged by location
 * @param note why it was not judged, or what is missing; null otherwise
 * @param finding the fact, the number and the limit, for clinicians; null when the rule is not met, or another one speaks
 * @param change what would make it come out otherwise; null where there is nothing to say
 */
public record Judgement(
        PainLocation location,
        Outcome outcome,
        List<Measure> measures,
        List<String> factIds,
        Phrase note,
        Phrase finding,
        Phrase change) {

    /** Begins with what was measured; how it came out follows. */
    public static Judgement measuring(Figure... figures) {
        return new Judgement(
                null,
                Outcome.NOT_MET,
                Arrays.stream(figures).map(Figure::measure).toList(),
                List.of(),
                null,
                null,
                null);
    }

    public static Judgement notJudged(Phrase note) {
        return new Judgement(null, Outcome.NOT_JUDGED, List.of(), List.of(), note, null, null);
    }

    public Judgement at(PainLocation where) {
        return new Judgement(where, outcome, measures, factIds, note, finding, change);
    }

    /** Names the facts behind the readings, the first first. */
    public Judgement from(Readings... readings) {
        List<String> facts = new ArrayList<>();
        for (Readings each : readings) {
            facts.addAll(each.factIds());
        }
        return from(facts);
    }

    public Judgement from(List<String> facts) {
        return new Judgement(location, outcome, measures, facts, note, finding, change);
    }

    public Judgement insufficient(Phrase missing) {
        return new Judgement(location, Outcome.INSUFFICIENT, measures, factIds, missing, null, null);
    }

    public Judgement met(Phrase fact, Phrase wouldChange) {
        return new Judgement(location, Outcome.MET, measures, factIds, null, fact, wouldChange);
    }

    /** Said when nothing stands in the way: what would hold the patient back. */
    public Judgement notMet(Phrase wouldChange) {
        return new Judgement(location, Outcome.NOT_MET, measures, factIds, null, null, wouldChange);
    }

    public Judgement noting(Phrase said) {
        return new Judgement(location, outcome, measures, factIds, said, finding, change);
    }

    /** Met, but another criterion says so already. */
    public Judgement metSilently(Phrase spoken) {
        return new Judgement(location, Outcome.MET, measures, factIds, spoken, null, null);
    }

    public boolean isMet() {
        return outcome == Outcome.MET;
    }

    /** Met and to be told. */
    public boolean speaks() {
        return isMet() && finding != null;
    }
}
