package org.restride.session.pain;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.restride.events.DistalLocation;
import org.restride.events.PainContext;
import org.restride.events.PainScored;
import org.restride.session.record.PatientRecord;

/** A pain score as callers see it; null means not asked. */
record PainScoreView(
        UUID patientId,
        UUID painScoreId,
        int revision,
        boolean voided,
        OffsetDateTime occurredAt,
        String zone,
        LocalDate localDay,
        Instant recordedAt,
        Instant receivedAt,
        boolean deviceClockWrong,
        PainContext context,
        Integer leg0To10,
        Integer back0To10,
        DistalLocation mostDistalLocation,
        Boolean flare) {

    static PainScoreView of(PatientRecord record, ObjectMapper json) {
        PainScored score = RecordedPainScore.of(record, json);
        return new PainScoreView(
                score.patientId(),
                score.painScoreId(),
                score.revision(),
                score.voided(),
                score.occurredAt(),
                score.zone().getId(),
                score.localDay(),
                score.recordedAt(),
                score.receivedAt(),
                record.deviceClockWrong,
                score.context(),
                score.leg0To10(),
                score.back0To10(),
                score.mostDistalLocation(),
                score.flare());
    }
}
