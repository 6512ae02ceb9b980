package org.restride.analytics.progression.decision;

/** How soon a clinician must see the patient, the soonest first (RULES 8.3). */
public enum Urgency {
    /** At once. */
    EMERGENCY,
    /** The same day for a warning symptom, within two weeks for lasting severe pain. */
    URGENT,
    /** Within seven days. */
    SOON,
    ROUTINE
}
