package org.restride.session.access;

import org.restride.kit.access.Relation;

/** How a caller stands to a patient, in the order in which they count. */
enum CareRelation implements Relation {
    /** It is the patient. */
    OWN(true),
    /** Treats the patient. */
    CARE_TEAM(true),
    /** Works in the patient's clinic and opened the record with a reason, for some hours. */
    BREAK_GLASS(true),
    /** Administers the patient's clinic. */
    CLINIC_ADMIN(true),
    /** Brings records into the patient's clinic. */
    CLINIC_IMPORTER(true),
    /** Treats other patients of the clinic. */
    SAME_CLINIC(false);

    private final boolean revealsPatient;

    CareRelation(boolean revealsPatient) {
        this.revealsPatient = revealsPatient;
    }

    @Override
    public boolean revealsPerson() {
        return revealsPatient;
    }
}
