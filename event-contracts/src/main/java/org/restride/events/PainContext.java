package org.restride.events;

/** What question a pain score answers. Scores before, during and after a session travel with the session. */
public enum PainContext {
    /** End of day, "on average today". */
    DAILY_AVERAGE,
    /** First score on the day after a session, before noon. */
    NEXT_MORNING,
    /** "On average in the past seven days"; never mixed with daily scores. */
    WEEKLY_RECALL
}
