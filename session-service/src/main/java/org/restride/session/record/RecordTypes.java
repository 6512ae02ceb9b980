package org.restride.session.record;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.restride.session.feed.Change;
import org.restride.session.feed.ChangeSource;

/** All kinds of records, by kind. */
@ApplicationScoped
public class RecordTypes implements ChangeSource {

    private final Map<RecordKind, RecordType<?, ?>> types = new EnumMap<>(RecordKind.class);
    private final PatientRecords records;

    RecordTypes(@All List<RecordType<?, ?>> all, PatientRecords records) {
        all.forEach(type -> types.put(type.kind(), type));
        this.records = records;
    }

    public RecordType<?, ?> of(RecordKind kind) {
        return types.get(kind);
    }

    @Override
    public List<Change> changes(UUID patientId, long after, long upTo, int limit) {
        return records.changed(patientId, after, upTo, limit).stream()
                .map(record -> new Change(
                        record.changeNumber,
                        record.key.kind().name(),
                        record.key.recordId(),
                        record.key.revision(),
                        of(record.key.kind()).view(record)))
                .toList();
    }
}
