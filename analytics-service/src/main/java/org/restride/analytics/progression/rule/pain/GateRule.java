package org.restride.analytics.progression.rule.pain;

import static org.restride.analytics.progression.phrase.Words.phrase;

import java.util.List;
import org.restride.analytics.progression.chart.Chart;
import org.restride.analytics.progression.chart.Window;
import org.restride.analytics.progression.chart.WorstPain;
import org.restride.analytics.progression.phrase.Phrase;
import org.restride.analytics.progression.phrase.Words;
import org.restride.analytics.progression.rule.Figure;
import org.restride.analytics.progression.rule.Judgement;
import org.restride.analytics.progression.rule.Limit;
import org.restride.analytics.progression.rule.Operator;
import org.restride.analytics.progression.rule.Rule;
import org.restride.analytics.trend.Improvement;
import org.restride.events.ProtocolPublished.AlternativeGate;

/**
 * Whether pain is above the gate of the stage, and the second way through, for stable pain that is better than at the
 * start, is closed too (HD-G; RULES 2.2 and 8.7 item 6).
 */
record GateRule(Window window, int leastDays, Operator operator) implements Rule {

    static final String GATE_OF_STAGE = "stage.worstPainGate unless stage.altGate passes";

    @Override
    public List<Judgement> judge(Chart chart) {
        WorstPain worst = chart.worstPain(window);
        Limit gate =
                new Limit(operator, chart.stage().stage().worstPainGate0To10().doubleValue());
        SecondWay second = SecondWay.of(worst, chart);
        Judgement judgement = WorstPainRule.measured(
                worst,
                chart,
                Figure.of(WorstPainRule.METRIC, worst.lowestMean())
                        .against(gate)
                        .over(window, chart)
                        .needing(worst.mostDays(), leastDays),
                Figure.of("alternative gate", second.worst()),
                Figure.of("improvement from baseline in percent", second.improvement()),
                Figure.of("improvement the alternative gate needs", second.needed()));
        if (worst.mostDays() < leastDays) {
            return List.of(judgement.insufficient(WorstPainRule.tooFewDays(worst)));
        }
        boolean isClosed = gate.holds(worst.lowestMean()) && !second.isOpen();
        return List.of(isClosed ? met(judgement, worst, gate, second) : judgement.notMet(margin(worst, gate)));
    }

    private static Judgement met(Judgement judgement, WorstPain worst, Limit gate, SecondWay second) {
        Phrase location = Words.of(worst.location());
        Phrase mean = Words.oneDecimal(worst.lowestMean());
        Phrase most = Words.oneDecimal(gate.value());
        return judgement.met(
                phrase("gate", mean, location, most, second.inWords()), second.wayThrough(location, most, mean));
    }

    private static Phrase margin(WorstPain worst, Limit gate) {
        return phrase("gate.margin", Words.oneDecimal(gate.value()), Words.oneDecimal(worst.lowestMean()));
    }

    /**
     * @param worst most pain it lets through; not a number when the stage has no second way
     * @param improvement from the baseline in percent; not a finite number without a baseline
     * @param needed improvement in percent
     */
    private record SecondWay(double worst, double improvement, double needed, boolean isOpen) {

        static SecondWay of(WorstPain pain, Chart chart) {
            AlternativeGate gate = chart.stage().stage().alternativeGate();
            Double baseline =
                    pain.location() == null ? null : chart.history().baseline().of(pain.location());
            double improvement = baseline == null
                    ? Double.NaN
                    : Improvement.of(baseline, pain.lowestMean()).percent();
            if (gate == null) {
                return new SecondWay(Double.NaN, improvement, Double.NaN, false);
            }
            double worst = gate.worstPain0To10().doubleValue();
            double needed = gate.improvementPercent().doubleValue();
            boolean isBetter = Double.isFinite(improvement) && improvement >= needed;
            return new SecondWay(worst, improvement, needed, pain.lowestMean() <= worst && isBetter);
        }

        private boolean exists() {
            return !Double.isNaN(worst);
        }

        Phrase inWords() {
            if (!exists()) {
                return phrase("gate.noAlternative");
            }
            Phrase now = Double.isFinite(improvement) ? Words.wholePercent(improvement) : phrase("gate.noBaseline");
            return phrase("gate.alternative", Words.oneDecimal(worst), Words.wholePercent(needed), now);
        }

        Phrase wayThrough(Phrase location, Phrase most, Phrase mean) {
            return exists()
                    ? phrase(
                            "gate.changeOrAlternative",
                            location,
                            most,
                            mean,
                            Words.oneDecimal(worst),
                            Words.wholePercent(needed))
                    : phrase("gate.change", location, most, mean);
        }
    }
}
