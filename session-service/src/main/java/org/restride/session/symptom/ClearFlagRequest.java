package org.restride.session.symptom;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * @param noteId chosen by the caller, so that sending again clears nothing twice
 * @param note what was found and decided; stays with this service
 */
record ClearFlagRequest(
        @NotNull UUID noteId, @NotBlank @Size(max = 2000) String note) {}
