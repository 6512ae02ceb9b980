package org.restride.analytics.progression;

import static org.restride.analytics.progression.phrase.Words.phrase;

import java.util.ArrayList;
import java.util.List;
import org.restride.analytics.progression.chart.Chart;
import org.restride.analytics.progression.criteria.Criterion;
import org.restride.analytics.progression.decision.Outcome;
import org.restride.analytics.progression.rule.Judgement;
import org.restride.analytics.progression.rule.Precedence;
import org.restride.events.ProtocolPublished;

/** Judges every criterion, also those that will not decide: whoever checks a decision sees them all. */
final class Judging {

    private final Chart chart;
    private final Chart lastWeekly;

    /** @param lastWeekly for criteria that are for weekly decisions alone, when this is none; null to leave them out */
    Judging(Chart chart, Chart lastWeekly) {
        this.chart = chart;
        this.lastWeekly = lastWeekly;
    }

    /** In the order of the criteria. */
    List<Judged> judge(List<Criterion> criteria) {
        List<List<Judged>> judged = new ArrayList<>();
        criteria.forEach(criterion -> judged.add(waits(criterion) ? List.of() : all(criterion, chart)));
        boolean hasRegress = judged.stream()
                .flatMap(List::stream)
                .anyMatch(one -> one.leadsTo(ProtocolPublished.Decision.REGRESS)
                        && one.judgement().isMet());
        Chart knowing = chart.knowing(hasRegress);
        for (int i = 0; i < criteria.size(); i++) {
            if (waits(criteria.get(i))) {
                judged.set(i, all(criteria.get(i), knowing));
            }
        }
        return judged.stream().flatMap(List::stream).toList();
    }

    private static boolean waits(Criterion criterion) {
        return criterion.rule().precedence() == Precedence.AFTER_REGRESS;
    }

    private List<Judged> all(Criterion criterion, Chart present) {
        return judgements(criterion, present).stream()
                .map(judgement -> new Judged(criterion, judgement))
                .toList();
    }

    private List<Judgement> judgements(Criterion criterion, Chart present) {
        if (criterion.onlyOnce() && chart.history().acknowledged().contains(criterion.code())) {
            return List.of(Judgement.notJudged(phrase("judging.acknowledged")));
        }
        if (!criterion.weeklyOnly() || chart.history().weekly()) {
            return criterion.rule().judge(present);
        }
        if (lastWeekly == null) {
            return List.of(Judgement.notJudged(phrase("judging.weeklyOnly")));
        }
        return criterion.rule().judge(lastWeekly).stream().map(this::standing).toList();
    }

    private Judgement standing(Judgement judgement) {
        return judgement.outcome() == Outcome.INSUFFICIENT
                ? judgement
                : judgement.noting(phrase("judging.asOf", lastWeekly.day()));
    }
}
