package org.restride.analytics.worklist;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * @param handlingId chosen by the caller, so that sending again does nothing twice
 * @param assignee subject of somebody on the patient's care team; null makes it nobody's
 */
record AssignmentRequest(
        @NotNull UUID handlingId,
        @Pattern(regexp = "[\\x21-\\x7e]{1,255}") String assignee,
        @Size(min = 1, max = 2000) String note) {}
