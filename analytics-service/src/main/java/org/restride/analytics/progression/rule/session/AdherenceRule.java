package org.restride.analytics.progression.rule.session;

import static org.restride.analytics.progression.phrase.Words.phrase;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.restride.analytics.adherence.Adherence;
import org.restride.analytics.progression.chart.Chart;
import org.restride.analytics.progression.chart.Window;
import org.restride.analytics.progression.phrase.Phrase;
import org.restride.analytics.progression.phrase.Words;
import org.restride.analytics.progression.rule.Figure;
import org.restride.analytics.progression.rule.Judgement;
import org.restride.analytics.progression.rule.Limit;
import org.restride.analytics.progression.rule.Operator;
import org.restride.analytics.progression.rule.Rule;
import org.restride.analytics.progression.rule.RuleNode;
import org.restride.events.ProtocolPublished.Decision;

/**
 * The share of the expected sessions that were done (HD-A, HD-AL, part of CR-2; RULES 4.2 and 8.7 items 2 and 4). Of
 * several limits that adherence falls short of, only the lowest is told.
 *
 * @param withinStage what holds a patient in a stage looks at that stage alone; a referral at the whole programme, by what
 *     the present stage asks for
 * @param need the highest limit there is, the one to reach in the end
 * @param toldBelow a lower limit, below which another criterion tells; not a number when there is none
 */
record AdherenceRule(Window window, boolean withinStage, Limit limit, double need, double toldBelow) implements Rule {

    private static final int DAYS_OF_WEEK = 7;

    static Rule read(RuleNode node) {
        Limit limit = node.limit();
        return new AdherenceRule(weeks(node), node.leadsTo() == Decision.HOLD, limit, limit.value(), Double.NaN);
    }

    @Override
    public Rule beside(List<Rule> others) {
        double highest = limit.value();
        double nextLower = Double.NaN;
        for (Rule other : others) {
            if (other instanceof AdherenceRule sibling && isShortfall() && isLike(sibling)) {
                double value = sibling.limit.value();
                highest = Math.max(highest, value);
                nextLower = value < limit.value() && !(value < nextLower) ? value : nextLower;
            }
        }
        return new AdherenceRule(window, withinStage, limit, highest, nextLower);
    }

    private boolean isLike(AdherenceRule other) {
        return other.window.equals(window)
                && other.withinStage == withinStage
                && other.limit.operator() == limit.operator();
    }

    private boolean isShortfall() {
        return limit.operator() == Operator.BELOW || limit.operator() == Operator.AT_MOST;
    }

    static Window weeks(RuleNode node) {
        Window window = node.window();
        if (window.days() % DAYS_OF_WEEK != 0 || window.offset() != 0) {
            node.fault("window", "is made of whole weeks up to the decision day");
        }
        return window;
    }

    @Override
    public List<Judgement> judge(Chart chart) {
        Adherence adherence = adherence(window, withinStage, chart);
        OptionalDouble share = adherence.sessions().value();
        Judgement judgement = Judgement.measuring(
                        Figure.of("adherence.session", share.orElse(Double.NaN))
                                .against(limit)
                                .over(window, chart),
                        Figure.of("sessions counted", adherence.sessions().numerator()),
                        Figure.of("sessions expected", adherence.expected()),
                        Figure.of("adherence.dose", adherence.dose().value().orElse(Double.NaN)))
                .from(facts(window, withinStage, chart));
        if (share.isEmpty()) {
            return List.of(judgement.insufficient(phrase("adherence.nothingExpected")));
        }
        return List.of(
                limit.holds(share.getAsDouble())
                        ? met(judgement, adherence, share.getAsDouble())
                        : judgement.notMet(margin(share.getAsDouble())));
    }

    private Judgement met(Judgement judgement, Adherence adherence, double share) {
        Phrase now = Words.percent(share);
        Phrase bound = Words.percent(limit.value());
        if (!isShortfall()) {
            return judgement.met(phrase("adherence", now, window.days(), limit.operator(), bound), null);
        }
        if (limit.operator().holds(share, toldBelow)) {
            return judgement.metSilently(phrase("adherence.lower", Words.percent(toldBelow)));
        }
        Phrase fact = limit.value() < need
                ? phrase("adherence.below", now, window.days(), bound, Words.percent(need))
                : phrase("adherence.need", now, window.days(), Words.percent(need));
        return judgement.met(fact, missing(adherence));
    }

    private Phrase missing(Adherence adherence) {
        double done = adherence.sessions().numerator();
        return phrase(
                "adherence.change",
                Words.oneDecimal(need * adherence.expected() - done),
                Words.oneDecimal(adherence.expected()),
                window.days(),
                Words.oneDecimal(done));
    }

    private Phrase margin(double share) {
        return phrase("adherence.margin", Words.percent(limit.value()), window.days(), Words.percent(share));
    }

    static Adherence adherence(Window window, boolean withinStage, Chart chart) {
        int weeks = window.days() / DAYS_OF_WEEK;
        return withinStage ? chart.adherenceInStage(weeks) : chart.adherenceInProgramme(weeks);
    }

    static List<String> facts(Window window, boolean withinStage, Chart chart) {
        LocalDate from = window.from(chart.day());
        LocalDate first = withinStage && stageStart(chart).isAfter(from) ? stageStart(chart) : from;
        return chart.sessions(first, chart.day()).stream()
                .flatMap(session -> session.factIds().stream())
                .toList();
    }

    private static LocalDate stageStart(Chart chart) {
        return chart.history().stageStart();
    }
}
