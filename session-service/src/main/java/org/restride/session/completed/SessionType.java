package org.restride.session.completed;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.restride.events.SessionCompleted;
import org.restride.session.plan.PlanRevisions;
import org.restride.session.record.PatientRecord;
import org.restride.session.record.RecordKind;
import org.restride.session.record.RecordType;

/** Finished sessions; the plan of the day is kept beside what was done. */
@ApplicationScoped
class SessionType implements RecordType<RecordSessionRequest, SessionView> {

    private final PlanRevisions plans;
    private final ObjectMapper json;

    SessionType(PlanRevisions plans, ObjectMapper json) {
        this.plans = plans;
        this.json = json;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.SESSION;
    }

    @Override
    public Class<RecordSessionRequest> requestType() {
        return RecordSessionRequest.class;
    }

    @Override
    public Optional<String> prescribed(UUID patientId, LocalDate day) {
        return plans.prescriptionOn(patientId, day);
    }

    @Override
    public SessionCompleted event(PatientRecord record) {
        return RecordedSession.of(record, json);
    }

    @Override
    public SessionView view(PatientRecord record) {
        return SessionView.of(record, json);
    }
}
