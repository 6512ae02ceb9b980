package org.restride.analytics.access;

import org.restride.kit.access.Relation;

/** How a caller stands to a patient, in the order in which it counts. */
public enum CareRelation implements Relation {
    /** The caller is the patient. */
    OWN,
    CARE_TEAM,
    /** A clinician of the same clinic who said why, for a while. */
    BREAK_GLASS;

    /** Whoever has one knows that there is such a patient. */
    @Override
    public boolean revealsPerson() {
        return true;
    }
}
