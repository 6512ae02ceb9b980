package org.restride.analytics.worklist;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/**
 * @param handlingId chosen by the caller, so that sending again does nothing twice
 * @param until when it comes back by itself
 */
record SnoozeRequest(
        @NotNull UUID handlingId,
        @NotNull Instant until,
        @Size(min = 1, max = 2000) String note) {}
