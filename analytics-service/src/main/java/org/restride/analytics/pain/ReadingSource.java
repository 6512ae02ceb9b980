package org.restride.analytics.pain;

/** Which question a day's score answered, the one to prefer first (RULES 3.1, 5.2). */
public enum ReadingSource {
    DAILY_AVERAGE,
    NEXT_MORNING,
    BEFORE_SESSION
}
