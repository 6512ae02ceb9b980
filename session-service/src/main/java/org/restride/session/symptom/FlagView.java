package org.restride.session.symptom;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.restride.events.SymptomReported.Tier;

/**
 * A flag as those who care for the patient see it.
 *
 * @param cleared null while it is open
 */
record FlagView(
        UUID flagId,
        UUID symptomReportId,
        String symptomCode,
        Tier tier,
        LocalDate raisedOn,
        Instant raisedAt,
        ClearedView cleared) {

    /** @param clearedBy subject of the clinician */
    record ClearedView(Instant clearedAt, String clearedBy, UUID noteId, String note) {}

    static FlagView of(SymptomFlag flag) {
        return new FlagView(
                flag.flagId,
                flag.key.reportId(),
                flag.key.symptom().name(),
                flag.tier,
                flag.raisedOn,
                flag.raisedAt,
                flag.isOpen() ? null : new ClearedView(flag.clearedAt, flag.clearedBy, flag.noteId, flag.note));
    }
}
