package org.restride.session.patient;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * A patient as the clinic enters them.
 *
 * @param zone IANA time zone the patient lives in
 * @param clinicId whose patient it is; stays as it is
 */
record PutPatientRequest(
        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*", message = "must not hold control characters")
        String displayName,

        @NotNull @Size(max = 64) String zone,

        @NotNull UUID clinicId) {}
