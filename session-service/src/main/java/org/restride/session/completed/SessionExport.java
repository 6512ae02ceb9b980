package org.restride.session.completed;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.restride.events.EventType;
import org.restride.events.PainScores;
import org.restride.events.SessionCompleted;
import org.restride.events.SessionCompleted.ExerciseRecord;
import org.restride.events.SessionCompleted.PerformedSet;
import org.restride.events.SessionCompleted.SessionPain;
import org.restride.session.export.ExportArchive;
import org.restride.session.export.ExportPart;
import org.restride.session.record.RecordHistory;
import org.restride.session.record.RecordKind;

/** The sessions of an export: all revisions as JSON; as CSV one line for each performed set, or for what was prescribed and not done. */
@ApplicationScoped
class SessionExport implements ExportPart {

    private static final List<String> COLUMNS = List.of(
            "sessionId",
            "revision",
            "voided",
            "day",
            "occurredAt",
            "zone",
            "exerciseCode",
            "set",
            "side",
            "reps",
            "holdSeconds",
            "durationSeconds",
            "effort0To10",
            "legBefore0To10",
            "backBefore0To10",
            "legWorstDuring0To10",
            "backWorstDuring0To10",
            "legAfter0To10",
            "backAfter0To10",
            "variant",
            "loadKilograms",
            "band",
            "setEffort0To10",
            "setLeg0To10",
            "setBack0To10",
            "setNote",
            "note",
            "deviceClockWrong");

    private static final PerformedSet NOT_DONE = PerformedSet.counted(null, null, null, null);
    private static final ExerciseRecord NO_EXERCISE = new ExerciseRecord("", null, List.of(), null);
    private static final PainScores NOT_ASKED = new PainScores(null, null);

    private final RecordHistory history;
    private final ObjectMapper json;

    SessionExport(RecordHistory history, ObjectMapper json) {
        this.history = history;
        this.json = json;
    }

    @Override
    public void write(UUID patientId, ExportArchive archive) throws IOException {
        try (Stream<SessionCompleted> sessions = sessions(patientId)) {
            archive.events("sessions", EventType.SESSION_COMPLETED, sessions);
        }
        try (Stream<SessionCompleted> sessions = sessions(patientId)) {
            archive.table("sessions", COLUMNS, sessions.flatMap(SessionExport::lines));
        }
    }

    private Stream<SessionCompleted> sessions(UUID patientId) {
        return history.of(patientId, RecordKind.SESSION).map(record -> RecordedSession.of(record, json));
    }

    private static Stream<List<Object>> lines(SessionCompleted session) {
        if (session.exercises().isEmpty()) {
            return Stream.of(line(session, NO_EXERCISE, null, NOT_DONE));
        }
        return session.exercises().stream().flatMap(exercise -> lines(session, exercise));
    }

    private static Stream<List<Object>> lines(SessionCompleted session, ExerciseRecord exercise) {
        List<PerformedSet> sets = exercise.performed();
        return sets.isEmpty()
                ? Stream.of(line(session, exercise, null, NOT_DONE))
                : Stream.iterate(0, number -> number < sets.size(), number -> number + 1)
                        .map(number -> line(session, exercise, number + 1, sets.get(number)));
    }

    private static List<Object> line(
            SessionCompleted session, ExerciseRecord exercise, Integer number, PerformedSet set) {
        SessionPain pain = session.pain();
        PainScores before = asked(pain == null ? null : pain.before());
        PainScores worst = asked(pain == null ? null : pain.worstDuring());
        PainScores after = asked(pain == null ? null : pain.after());
        PainScores inSet = asked(set.pain());
        return Arrays.asList(
                session.sessionId(),
                session.revision(),
                session.voided(),
                session.localDay(),
                session.occurredAt(),
                session.zone(),
                exercise.exerciseCode(),
                number,
                set.side(),
                set.reps(),
                set.holdSeconds(),
                set.durationSeconds(),
                session.effort0To10(),
                before.leg0To10(),
                before.back0To10(),
                worst.leg0To10(),
                worst.back0To10(),
                after.leg0To10(),
                after.back0To10(),
                exercise.variant(),
                set.loadKilograms(),
                set.band(),
                set.effort0To10(),
                inSet.leg0To10(),
                inSet.back0To10(),
                set.note(),
                session.note(),
                session.deviceClockWrong());
    }

    private static PainScores asked(PainScores scores) {
        return scores == null ? NOT_ASKED : scores;
    }
}
