package org.restride.analytics.clinician;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A patient as the clinician's list shows one.
 *
 * @param lastReport the patient's day of the last session or pain score; null when there is none
 */
record ListedPatient(UUID patientId, String displayName, LocalDate lastReport) {}
