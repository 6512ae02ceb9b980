package org.restride.session.clinic;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * Somebody who works in a clinic.
 *
 * @param displayName as patients and colleagues read it
 */
record PutClinicMemberRequest(
        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*", message = "must not hold control characters")
        String displayName,

        @NotEmpty Set<@NotNull ClinicFunction> functions) {}
