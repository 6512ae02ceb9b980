package org.restride.analytics.clinician.chart;

/** What became of a day's exercises. */
public enum DayStatus {
    /** A session with at least half of its dose. */
    DONE,
    /** Sessions with less. */
    PARTLY,
    /** Sessions without a prescription, so that no share of a dose can be told. */
    UNRATED,
    /** Something was reported, but no session, on a day that is over, in a week that lacks some. */
    MISSED,
    /** Nothing was asked: a rest day, or the week has all its sessions. */
    REST,
    PAUSED,
    /** Nothing was reported, so nobody knows. */
    NO_DATA
}
