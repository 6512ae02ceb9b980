package org.restride.analytics.evaluation;

import java.util.List;
import java.util.UUID;

/** At least one of these patients cannot be evaluated; nothing was changed for any of them. */
class EvaluationFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<UUID> patientIds;

    EvaluationFailed(List<UUID> patientIds, RuntimeException cause) {
        super("Patients cannot be evaluated", cause);
        this.patientIds = List.copyOf(patientIds);
    }

    List<UUID> patientIds() {
        return patientIds;
    }
}
