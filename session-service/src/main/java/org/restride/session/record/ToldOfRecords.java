package org.restride.session.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.restride.events.PatientEvent;
import org.restride.session.history.HistoryPart;

/** All revisions of all that a patient reported: readers restate earlier weeks from them. */
@ApplicationScoped
class ToldOfRecords implements HistoryPart {

    private final RecordTypes types;
    private final RecordHistory history;

    ToldOfRecords(RecordTypes types, RecordHistory history) {
        this.types = types;
        this.history = history;
    }

    @Override
    public List<PatientEvent> of(UUID patientId) {
        return Arrays.stream(RecordKind.values())
                .flatMap(kind -> told(patientId, kind).stream())
                .toList();
    }

    private List<PatientEvent> told(UUID patientId, RecordKind kind) {
        try (Stream<PatientRecord> records = history.of(patientId, kind)) {
            return records.map(types.of(kind)::event).toList();
        }
    }
}
