package org.restride.analytics.clinician.outcomes;

/**
 * How many patients.
 *
 * @param text null when it is left out
 * @param width of its bar, 0 to 100 percent of the group it is a part of
 */
record Count(String text, int width) {

    private static final int WHOLE = 100;

    /** Null is left out. */
    static Count of(Number count) {
        return new Count(count == null ? null : count.toString(), 0);
    }

    /** Null is left out; the group is left out only with all its parts. */
    static Count of(Integer count, Integer group) {
        return new Count(
                count == null ? null : count.toString(), count == null || group == 0 ? 0 : WHOLE * count / group);
    }
}
