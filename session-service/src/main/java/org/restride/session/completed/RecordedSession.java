package org.restride.session.completed;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.restride.events.PainScores;
import org.restride.events.PrescribedDose;
import org.restride.events.SessionCompleted;
import org.restride.events.SessionCompleted.ExerciseRecord;
import org.restride.events.SessionCompleted.PerformedSet;
import org.restride.events.SessionCompleted.PlanReference;
import org.restride.events.SessionCompleted.SessionPain;
import org.restride.session.completed.RecordSessionRequest.ExerciseRequest;
import org.restride.session.completed.RecordSessionRequest.PainRequest;
import org.restride.session.completed.RecordSessionRequest.ScoresRequest;
import org.restride.session.record.PatientRecord;

/** A stored session, put together for the event and for callers: prescribed and performed side by side. */
final class RecordedSession {

    private RecordedSession() {}

    static SessionCompleted of(PatientRecord record, ObjectMapper json) {
        var content = record.contentAs(RecordSessionRequest.class, json);
        var prescription = record.prescribedAs(Prescription.class, json);
        return new SessionCompleted(
                record.key.patientId(),
                record.key.recordId(),
                record.key.revision(),
                record.voided,
                content.occurredAt(),
                ZoneId.of(content.zone()),
                record.localDay,
                record.recordedAt,
                record.receivedAt,
                record.deviceClockWrong ? true : null,
                prescription == null ? null : new PlanReference(prescription.planId(), prescription.planRevision()),
                sideBySide(prescription, content.exercises()),
                content.effort0To10(),
                pain(content.pain()),
                content.note());
    }

    private static List<ExerciseRecord> sideBySide(Prescription prescription, List<ExerciseRequest> performed) {
        Map<String, ExerciseRequest> open = new LinkedHashMap<>();
        performed.forEach(exercise -> open.put(exercise.exerciseCode(), exercise));
        var prescribed = prescription == null
                ? List.<ExerciseRecord>of()
                : prescription.exercises().stream()
                        .map(planned -> exercise(planned.exerciseCode(), planned.dose(), open))
                        .toList();
        var extras = open.values().stream()
                .map(extra -> new ExerciseRecord(extra.exerciseCode(), null, sets(extra), extra.variant()));
        return Stream.concat(prescribed.stream(), extras).toList();
    }

    /** Takes what was performed out of {@code open}, so that extras remain. */
    private static ExerciseRecord exercise(String code, PrescribedDose dose, Map<String, ExerciseRequest> open) {
        ExerciseRequest done = open.remove(code);
        return done == null
                ? new ExerciseRecord(code, dose, List.of(), null)
                : new ExerciseRecord(code, dose, sets(done), done.variant());
    }

    private static List<PerformedSet> sets(ExerciseRequest exercise) {
        return exercise.performed().stream()
                .map(set -> new PerformedSet(
                        set.side(),
                        set.reps(),
                        set.holdSeconds(),
                        set.durationSeconds(),
                        set.loadKilograms(),
                        set.band(),
                        set.effort0To10(),
                        scores(set.pain()),
                        set.note()))
                .toList();
    }

    private static SessionPain pain(PainRequest pain) {
        return pain == null
                ? null
                : new SessionPain(scores(pain.before()), scores(pain.worstDuring()), scores(pain.after()));
    }

    private static PainScores scores(ScoresRequest scores) {
        return scores == null ? null : new PainScores(scores.leg0To10(), scores.back0To10());
    }
}
