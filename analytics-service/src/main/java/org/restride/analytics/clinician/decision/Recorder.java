package org.restride.analytics.clinician.decision;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.restride.analytics.clinician.decision.PatientRecord.Decision;
import org.restride.analytics.clinician.decision.PatientRecord.Flag;
import org.restride.analytics.recommendation.Recommendations;

/** Has session-service record what was typed. */
@ApplicationScoped
class Recorder {

    private final PatientRecords records;
    private final Recommendations recommendations;

    Recorder(PatientRecords records, Recommendations recommendations) {
        this.records = records;
        this.recommendations = recommendations;
    }

    /**
     * session-service knows no recommendations; whether one was issued since the page was loaded is known here.
     *
     * @return the id of what is recorded, now or when the same form was sent before
     * @throws Refused if it is not
     */
    UUID decide(UUID patientId, DecisionForm form) {
        if (isOvertaken(patientId, form)) {
            return records.decision(patientId, form.decisionId())
                    .map(Decision::decisionId)
                    .orElseThrow(() -> Refused.overtaken(Changes.NEWER_RECOMMENDATION));
        }
        return records.decide(patientId, form.request()).decisionId();
    }

    private boolean isOvertaken(UUID patientId, DecisionForm form) {
        if (form.recommendationId() == null) {
            return false;
        }
        return QuarkusTransaction.joiningExisting()
                .call(() -> recommendations.standing(List.of(patientId)).values().stream()
                        .anyMatch(newest -> !newest.recommendationId().equals(form.recommendationId())));
    }

    /** As above. */
    UUID clear(UUID patientId, ClearanceForm form) {
        Flag flag = records.flags(patientId).stream()
                .filter(form::isAbout)
                .findFirst()
                .orElseThrow(() -> Refused.overtaken("flag-not-found"));
        return records.clear(patientId, flag.flagId(), form.request()).flagId();
    }

    /** As above. */
    UUID pause(UUID patientId, PauseForm form) {
        UUID pauseId = form.isNew()
                ? form.pauseId()
                : records.pauseFrom(patientId, form.from())
                        .orElseThrow(() -> Refused.overtaken("pause-gone"))
                        .pauseId();
        return records.pause(patientId, pauseId, form.request()).pauseId();
    }
}
