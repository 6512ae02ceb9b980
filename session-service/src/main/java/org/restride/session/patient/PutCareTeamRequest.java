package org.restride.session.patient;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * Who shall treat a patient.
 *
 * @param members subjects of clinicians of the patient's clinic; nobody else is on the team afterwards
 */
record PutCareTeamRequest(@NotNull @Size(max = 50) Set<@NotNull @Size(min = 1, max = 255) String> members) {}
