package org.restride.analytics.progression.rule;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.restride.analytics.progression.phrase.Phrase;
import org.restride.analytics.progression.phrase.Words;

/** Says in one sentence what several rules found together. */
public interface Wording {

    /** What each has to say, one after the other. */
    Wording EACH = new Wording() {
        @Override
        public Phrase finding(List<Judgement> met) {
            return joined(met, Judgement::finding);
        }

        @Override
        public Phrase change(List<Judgement> met) {
            return joined(met, Judgement::change);
        }

        private Phrase joined(List<Judgement> met, Function<Judgement, Phrase> part) {
            return Words.eachOnce(
                    met.stream().map(part).filter(Objects::nonNull).toList());
        }
    };

    /** @param met the rules that hold */
    Phrase finding(List<Judgement> met);

    /** What would make the whole come out otherwise. */
    Phrase change(List<Judgement> met);
}
