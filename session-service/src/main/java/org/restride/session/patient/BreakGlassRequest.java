package org.restride.session.patient;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Why somebody who does not treat the patient needs to see the record now.
 *
 * @param reason in their own words; the care team and the patient read it in the audit trail
 */
record BreakGlassRequest(
        @NotBlank
        @Size(min = 10, max = 500)
        @Pattern(regexp = "\\P{Cntrl}*", message = "must not hold control characters")
        String reason) {}
