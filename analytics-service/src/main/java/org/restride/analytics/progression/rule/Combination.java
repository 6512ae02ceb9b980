package org.restride.analytics.progression.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.restride.analytics.progression.chart.Chart;
import org.restride.analytics.progression.decision.Measure;
import org.restride.analytics.progression.decision.Outcome;
import org.restride.analytics.progression.phrase.Phrase;
import org.restride.analytics.progression.phrase.Words;
import org.restride.events.PainLocation;

/** Several rules of which all must hold, or one. A rule that is judged by location holds if it does at any. */
public final class Combination implements Rule {

    private final boolean needsAll;
    private final List<Rule> parts;
    private final Wording wording;

    private Combination(boolean needsAll, List<Rule> parts, Wording wording) {
        this.needsAll = needsAll;
        this.parts = List.copyOf(parts);
        this.wording = wording;
    }

    public static Rule allOf(List<Rule> parts, Wording wording) {
        return new Combination(true, parts, wording);
    }

    public static Rule anyOf(List<Rule> parts) {
        return new Combination(false, parts, Wording.EACH);
    }

    @Override
    public Precedence precedence() {
        return parts.stream()
                .map(Rule::precedence)
                .filter(precedence -> precedence != Precedence.ORDINARY)
                .findFirst()
                .orElse(Precedence.ORDINARY);
    }

    @Override
    public List<Judgement> judge(Chart chart) {
        List<Judgement> judged =
                parts.stream().map(part -> strongest(part.judge(chart))).toList();
        Outcome outcome = needsAll ? all(judged) : any(judged);
        return List.of(combined(judged, outcome));
    }

    private Judgement combined(List<Judgement> judged, Outcome outcome) {
        List<Judgement> speaking = outcome == Outcome.MET
                ? judged.stream().filter(Judgement::isMet).toList()
                : List.of();
        return new Judgement(
                location(judged),
                outcome,
                measures(judged),
                factIds(judged),
                outcome == Outcome.MET || outcome == Outcome.NOT_MET ? null : notes(judged),
                speaking.isEmpty() ? null : wording.finding(speaking),
                speaking.isEmpty() ? null : wording.change(speaking));
    }

    private static Judgement strongest(List<Judgement> judgements) {
        return judgements.stream()
                .filter(Judgement::isMet)
                .findFirst()
                .or(() -> judgements.stream()
                        .filter(one -> one.outcome() == Outcome.INSUFFICIENT)
                        .findFirst())
                .orElseGet(() -> judgements.get(0));
    }

    private static Outcome all(List<Judgement> parts) {
        if (has(Outcome.NOT_MET, parts)) {
            return Outcome.NOT_MET;
        }
        if (parts.stream().allMatch(Judgement::isMet)) {
            return Outcome.MET;
        }
        return parts.stream().allMatch(part -> part.outcome() == Outcome.NOT_JUDGED)
                ? Outcome.NOT_JUDGED
                : Outcome.INSUFFICIENT;
    }

    private static Outcome any(List<Judgement> parts) {
        for (Outcome outcome : List.of(Outcome.MET, Outcome.INSUFFICIENT, Outcome.NOT_MET)) {
            if (has(outcome, parts)) {
                return outcome;
            }
        }
        return Outcome.NOT_JUDGED;
    }

    private static boolean has(Outcome outcome, List<Judgement> parts) {
        return parts.stream().anyMatch(part -> part.outcome() == outcome);
    }

    private static PainLocation location(List<Judgement> parts) {
        List<PainLocation> locations = parts.stream()
                .map(Judgement::location)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return locations.size() == 1 ? locations.get(0) : null;
    }

    private static List<Measure> measures(List<Judgement> parts) {
        List<Measure> measures = new ArrayList<>();
        parts.forEach(part -> measures.addAll(part.measures()));
        return measures;
    }

    private static List<String> factIds(List<Judgement> parts) {
        Set<String> facts = new LinkedHashSet<>();
        parts.forEach(part -> facts.addAll(part.factIds()));
        return List.copyOf(facts);
    }

    private static Phrase notes(List<Judgement> parts) {
        List<Phrase> notes =
                parts.stream().map(Judgement::note).filter(Objects::nonNull).toList();
        return notes.isEmpty() ? null : Words.eachOnce(notes);
    }
}
