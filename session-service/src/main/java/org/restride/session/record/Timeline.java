package org.restride.session.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.restride.kit.problem.InvalidRequest;
import org.restride.kit.web.Cursor;
import org.restride.kit.web.Page;

/** What a patient reported, newest first, as it stands now. */
@ApplicationScoped
public class Timeline {

    private final PatientRecords records;

    Timeline(PatientRecords records) {
        this.records = records;
    }

    /**
     * @param from first local day; null for no limit
     * @param to last local day; null for no limit
     */
    public record Query(LocalDate from, LocalDate to, boolean includeVoided, Optional<Position> after) {

        /** @throws InvalidRequest if the days are in the wrong order or the cursor is none of ours */
        public static Query of(LocalDate from, LocalDate to, boolean includeVoided, String cursor) {
            if (from != null && to != null && to.isBefore(from)) {
                throw new InvalidRequest("to", "must not be before from");
            }
            return new Query(from, to, includeVoided, Cursor.parse(cursor, 2).map(Position::of));
        }
    }

    /** The last item of the page before. */
    public record Position(Instant occurredAt, UUID recordId) {
        static Position of(List<String> key) {
            try {
                return new Position(Instant.parse(key.get(0)), Cursor.uuid(key.get(1)));
            } catch (DateTimeException e) {
                throw Cursor.invalid();
            }
        }
    }

    /** Everything of these days. */
    public List<PatientRecord> between(UUID patientId, RecordKind kind, LocalDate first, LocalDate last) {
        return records.timeline(patientId, kind, new Query(first, last, false, Optional.empty()), Integer.MAX_VALUE);
    }

    public Page<PatientRecord> page(UUID patientId, RecordKind kind, Query query, int limit) {
        return Page.of(
                records.timeline(patientId, kind, query, limit + 1),
                limit,
                record -> List.of(
                        record.occurredAt.toString(), record.key.recordId().toString()));
    }
}
