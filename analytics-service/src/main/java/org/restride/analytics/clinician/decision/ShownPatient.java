package org.restride.analytics.clinician.decision;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import java.util.function.Function;

/** Shows a patient's page again when something typed on it was refused. */
public interface ShownPatient {

    /** @param panel what may be decided, and what came of it */
    TemplateInstance show(
            UUID patientId, String period, HttpHeaders request, Function<Standpoint, DecisionPanel> panel);
}
