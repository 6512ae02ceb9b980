package org.restride.analytics.progression.criteria;

import static org.restride.analytics.progression.phrase.Words.phrase;

import java.util.List;
import org.restride.analytics.progression.decision.Measure;
import org.restride.analytics.progression.phrase.Phrase;
import org.restride.analytics.progression.phrase.Words;
import org.restride.analytics.progression.rule.Judgement;
import org.restride.analytics.progression.rule.Wording;

/** CR-1: leg pain of two weeks in one sentence. */
final class TwoWeeksWording implements Wording {

    static final List<String> METRICS = List.of("pain.leg.mean", "pain.leg.mean");

    @Override
    public Phrase finding(List<Judgement> met) {
        Measure later = met.get(0).measures().get(0);
        Measure earlier = met.get(1).measures().get(0);
        return areWeeksOnEnd(earlier, later)
                ? phrase(
                        "legPain.twoWeeks",
                        Words.oneDecimal(later.value()),
                        Words.oneDecimal(earlier.value()),
                        later.comparison(),
                        Words.oneDecimal(later.limit()))
                : EACH.finding(met);
    }

    @Override
    public Phrase change(List<Judgement> met) {
        return EACH.change(met);
    }

    private static boolean areWeeksOnEnd(Measure earlier, Measure later) {
        return earlier.to().plusDays(1).equals(later.from())
                && later.from().plusDays(6).equals(later.to())
                && earlier.from().plusDays(6).equals(earlier.to())
                && earlier.limit().equals(later.limit());
    }
}
