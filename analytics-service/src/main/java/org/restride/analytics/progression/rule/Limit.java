package org.restride.analytics.progression.rule;

import org.restride.analytics.progression.phrase.Phrase;
import org.restride.analytics.progression.phrase.Words;

/** What a value is compared with, and how. */
public record Limit(Operator operator, double value) {

    public boolean holds(double measured) {
        return operator.holds(measured, value);
    }

    /** As in 3 or 0.67. */
    public Phrase inWords() {
        return Words.plain(value);
    }
}
