package org.restride.analytics.worklist;

/**
 * Which items a clinician wants to see of those of the patients in their care.
 *
 * @param kind null for all
 * @param assigned null for whoever's they are
 * @param includeSnoozed also those that rest: snoozed ones and those of a quiet kind
 * @param q part of the patient's display name, in upper or lower case; null for all
 */
public record WorklistQuestion(AttentionKind kind, Assigned assigned, boolean includeSnoozed, String q) {

    /** Whose items. */
    public enum Assigned {
        ME,
        NOBODY
    }
}
