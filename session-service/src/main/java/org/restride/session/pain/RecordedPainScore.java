package org.restride.session.pain;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.ZoneId;
import org.restride.events.PainScored;
import org.restride.session.record.PatientRecord;

/** A stored pain score, put together for the event and for callers. */
final class RecordedPainScore {

    private RecordedPainScore() {}

    static PainScored of(PatientRecord record, ObjectMapper json) {
        var content = record.contentAs(RecordPainScoreRequest.class, json);
        return new PainScored(
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
                content.context(),
                content.leg0To10(),
                content.back0To10(),
                content.mostDistalLocation(),
                content.flare());
    }
}
