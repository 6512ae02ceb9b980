package org.restride.session.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.OptionalInt;
import java.util.UUID;
import org.restride.events.EventCodec;
import org.restride.kit.outbox.Outbox;
import org.restride.session.messaging.EventSource;
import org.restride.session.record.RecordLog.Written;

/** Stores what patients report and announces it; both happen or neither does. */
@ApplicationScoped
public class Recorder {

    private final RecordLog log;
    private final BackDating backDating;
    private final DeviceClock deviceClock;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;

    Recorder(
            RecordLog log,
            BackDating backDating,
            DeviceClock deviceClock,
            Outbox outbox,
            ObjectMapper json,
            Clock clock) {
        this.log = log;
        this.backDating = backDating;
        this.deviceClock = deviceClock;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param request valid in itself
     * @param ifMatch the revision to correct; without it only a new record, or the same content again, is accepted
     */
    @Transactional
    public <R extends Report> Written record(
            RecordType<R, ?> type, UUID patientId, UUID recordId, R request, OptionalInt ifMatch) {
        boolean atAnyTime = type.isTakenAtAnyTime(request);
        var time = atAnyTime
                ? RecordedTime.ofAnyTime(
                        request.occurredAt(), request.zone(), request.recordedAt(), deviceClock.time(), clock.instant())
                : RecordedTime.of(
                        request.occurredAt(),
                        request.zone(),
                        request.recordedAt(),
                        deviceClock.time(),
                        clock.instant());
        if (!atAnyTime) {
            backDating.require(
                    time, () -> log.find(patientId, type.kind(), recordId).map(stored -> stored.occurredAt));
        }
        var draft = PatientRecord.first(patientId, type.kind(), recordId, time, request, text(request));
        draft.prescribed = type.prescribed(patientId, time.localDay()).orElse(null);
        return announced(type, log.write(draft, ifMatch));
    }

    private String text(Report request) {
        try {
            return json.writeValueAsString(request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A valid request cannot be written", e);
        }
    }

    /** Takes a record back; its content is kept. */
    @Transactional
    public Written markVoided(RecordType<?, ?> type, UUID patientId, UUID recordId, OptionalInt ifMatch) {
        return announced(type, log.markVoided(patientId, type.kind(), recordId, ifMatch, clock.instant()));
    }

    /** Brings a record back that was taken back. */
    @Transactional
    public Written restore(RecordType<?, ?> type, UUID patientId, UUID recordId, OptionalInt ifMatch) {
        return announced(type, log.restore(patientId, type.kind(), recordId, ifMatch, clock.instant()));
    }

    /** A further revision with the same content, for what changed about a record elsewhere. */
    @Transactional
    public Written touch(RecordType<?, ?> type, UUID patientId, UUID recordId) {
        return announced(type, log.touch(patientId, type.kind(), recordId, clock.instant()));
    }

    private Written announced(RecordType<?, ?> type, Written written) {
        if (written.isNews()) {
            type.follow(written.record());
            outbox.append(EventCodec.encode(type.event(written.record()), EventSource.URI));
        }
        return written;
    }
}
