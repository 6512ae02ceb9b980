package org.restride.analytics.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.restride.analytics.alert.Alerts;
import org.restride.analytics.recommendation.Standing;
import org.restride.analytics.worklist.Attention;
import org.restride.analytics.worklist.AttentionRules;
import org.restride.analytics.worklist.Observations;
import org.restride.analytics.worklist.RedFlag;
import org.restride.analytics.worklist.Worklist;

/** Brings what somebody should look at onto the worklist, and lets somebody be told of open warning flags. */
@ApplicationScoped
class AttentionWatch {

    private final Worklist worklist;
    private final Alerts alerts;

    AttentionWatch(Worklist worklist, Alerts alerts) {
        this.worklist = worklist;
        this.alerts = alerts;
    }

    /**
     * Joins the caller's transaction, which keeps everybody else from these patients.
     *
     * @param standing the newest recommendation of each patient
     */
    void look(Map<UUID, KnownPatient> patients, Map<UUID, Standing> standing, Instant now) {
        Map<UUID, Set<Attention>> attentions = new HashMap<>();
        Set<RedFlag> openFlags = new HashSet<>();
        patients.forEach((patientId, patient) -> {
            Observations seen = ObservedPatient.on(patient.dayOf(now), patientId, patient, standing.get(patientId));
            attentions.put(patientId, AttentionRules.of(seen));
            openFlags.addAll(seen.openFlags());
        });
        worklist.refresh(attentions);
        alerts.raise(openFlags);
    }
}
