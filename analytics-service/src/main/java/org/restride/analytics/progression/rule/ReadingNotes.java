package org.restride.analytics.progression.rule;

/** Told what turns up while rules are read. */
public interface ReadingNotes {

    /** @param place JSON pointer */
    void fault(String place, String message);

    /** @param days a rule looks at, counted back from the decision day */
    void looksBack(int days);
}
