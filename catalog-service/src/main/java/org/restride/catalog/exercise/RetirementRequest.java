package org.restride.catalog.exercise;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param reason for whoever meets the retired exercise
 * @param replacedBy code of the exercise to use from now on; null when there is none
 */
@Schema(name = "RetirementRequest")
record RetirementRequest(
        @NotBlank @Size(max = 500) String reason,
        @Schema(nullable = true) String replacedBy) {}
