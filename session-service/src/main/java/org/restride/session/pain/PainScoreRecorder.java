package org.restride.session.pain;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.OptionalInt;
import java.util.UUID;
import org.restride.events.EventCodec;
import org.restride.kit.outbox.Outbox;
import org.restride.session.messaging.EventSource;
import org.restride.session.record.BackDating;
import org.restride.session.record.PatientRecord;
import org.restride.session.record.RecordKind;
import org.restride.session.record.RecordLog;
import org.restride.session.record.RecordLog.Written;
import org.restride.session.record.RecordedTime;

/** Stores pain scores and announces them; both happen or neither does. */
@ApplicationScoped
class PainScoreRecorder {

    private final RecordLog log;
    private final BackDating backDating;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;

    PainScoreRecorder(RecordLog log, BackDating backDating, Outbox outbox, ObjectMapper json, Clock clock) {
        this.log = log;
        this.backDating = backDating;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    Written record(UUID patientId, UUID painScoreId, RecordPainScoreRequest request, OptionalInt ifMatch) {
        var time = backDating.require(
                RecordedTime.of(request.occurredAt(), request.zone(), request.recordedAt(), null, clock.instant()),
                log.find(patientId, RecordKind.PAIN_SCORE, painScoreId).map(stored -> stored.occurredAt));
        var draft = PatientRecord.first(patientId, RecordKind.PAIN_SCORE, painScoreId, time, json.valueToTree(request));
        Written written = log.write(draft, ifMatch);
        if (written.isNews()) {
            announce(written.record());
        }
        return written;
    }

    @Transactional
    void markVoided(UUID patientId, UUID painScoreId, OptionalInt ifMatch) {
        log.markVoided(patientId, RecordKind.PAIN_SCORE, painScoreId, ifMatch, clock.instant())
                .ifPresent(this::announce);
    }

    private void announce(PatientRecord score) {
        outbox.append(EventCodec.encode(RecordedPainScore.of(score, json), EventSource.URI));
    }
}
