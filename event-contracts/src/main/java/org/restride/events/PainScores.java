package org.restride.events;

/** Numeric rating scales (NPRS), 0 none to 10 worst imaginable; null means not asked, never 0. */
public record PainScores(Integer leg0To10, Integer back0To10) {
    public PainScores {
        Rules.scaleOrNull(leg0To10, "leg0To10");
        Rules.scaleOrNull(back0To10, "back0To10");
    }
}
