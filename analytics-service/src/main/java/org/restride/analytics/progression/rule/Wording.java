package org.restride.analytics.progression.rule;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says in one sentence what several rules found together. */
public interface Wording {

    /** What each has to say, one after the other. */
    Wording EACH = new Wording() {
        @Override
        public String finding(List<Judgement> met) {
            return joined(met, Judgement::finding);
        }

        @Override
        public String change(List<Judgement> met) {
            return joined(met, Judgement::change);
        }

        private String joined(List<Judgement> met, Function<Judgement, String> text) {
            return met.stream().map(text).filter(Objects::nonNull).distinct().collect(Collectors.joining("; "));
        }
    };

    /** @param met the rules that hold */
    String finding(List<Judgement> met);

    /** What would make the whole come out otherwise. */
    String change(List<Judgement> met);
}
