package org.restride.analytics.worklist;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * @param handlingId chosen by the caller, so that sending again does nothing twice
 * @param note what was done about it, in the clinician's words
 */
record AcknowledgementRequest(
        @NotNull UUID handlingId, @Size(min = 1, max = 2000) String note) {}
