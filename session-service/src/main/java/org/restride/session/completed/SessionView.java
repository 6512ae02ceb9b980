package org.restride.session.completed;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.restride.events.SessionCompleted;
import org.restride.events.SessionCompleted.ExerciseRecord;
import org.restride.events.SessionCompleted.PlanReference;
import org.restride.events.SessionCompleted.SessionPain;
import org.restride.session.record.PatientRecord;

/** A session as callers see it. */
record SessionView(
        UUID patientId,
        UUID sessionId,
        int revision,
        boolean voided,
        OffsetDateTime occurredAt,
        String zone,
        LocalDate localDay,
        Instant recordedAt,
        Instant receivedAt,
        boolean deviceClockWrong,
        PlanReference plan,
        List<ExerciseRecord> exercises,
        Integer effort0To10,
        SessionPain pain,
        String note) {

    static SessionView of(PatientRecord record, ObjectMapper json) {
        SessionCompleted session = RecordedSession.of(record, json);
        return new SessionView(
                session.patientId(),
                session.sessionId(),
                session.revision(),
                session.voided(),
                session.occurredAt(),
                session.zone().getId(),
                session.localDay(),
                session.recordedAt(),
                session.receivedAt(),
                record.deviceClockWrong,
                session.plan(),
                session.exercises(),
                session.effort0To10(),
                session.pain(),
                session.note());
    }
}
