package org.restride.analytics.clinician.worklist;

import java.util.UUID;

/** A patient in somebody's care. */
record ListedPatient(UUID patientId, String displayName) {}
