package org.restride.session.completed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.OptionalInt;
import java.util.UUID;
import org.restride.events.EventCodec;
import org.restride.kit.outbox.Outbox;
import org.restride.session.messaging.EventSource;
import org.restride.session.plan.PlanRevisions;
import org.restride.session.record.BackDating;
import org.restride.session.record.PatientRecord;
import org.restride.session.record.RecordKind;
import org.restride.session.record.RecordLog;
import org.restride.session.record.RecordLog.Written;
import org.restride.session.record.RecordedTime;

/** Stores finished sessions and announces them; both happen or neither does. */
@ApplicationScoped
class SessionRecorder {

    private final PlanRevisions plans;
    private final RecordLog log;
    private final BackDating backDating;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;

    SessionRecorder(
            PlanRevisions plans, RecordLog log, BackDating backDating, Outbox outbox, ObjectMapper json, Clock clock) {
        this.plans = plans;
        this.log = log;
        this.backDating = backDating;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    Written record(UUID patientId, UUID sessionId, RecordSessionRequest request, OptionalInt ifMatch) {
        var time = backDating.require(
                RecordedTime.of(request.occurredAt(), request.zone(), request.recordedAt(), null, clock.instant()),
                log.find(patientId, RecordKind.SESSION, sessionId).map(stored -> stored.occurredAt));
        var draft = PatientRecord.first(patientId, RecordKind.SESSION, sessionId, time, json.valueToTree(request));
        draft.prescribed = plans.inForceOn(patientId, time.localDay())
                .map(plan -> json.<JsonNode>valueToTree(Prescription.of(plan)))
                .orElse(null);
        Written written = log.write(draft, ifMatch);
        if (written.isNews()) {
            announce(written.record());
        }
        return written;
    }

    @Transactional
    void markVoided(UUID patientId, UUID sessionId, OptionalInt ifMatch) {
        log.markVoided(patientId, RecordKind.SESSION, sessionId, ifMatch, clock.instant())
                .ifPresent(this::announce);
    }

    private void announce(PatientRecord session) {
        outbox.append(EventCodec.encode(RecordedSession.of(session, json), EventSource.URI));
    }
}
