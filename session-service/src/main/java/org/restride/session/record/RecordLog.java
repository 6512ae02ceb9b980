package org.restride.session.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Keeps what patients report, so that sending again changes nothing and nothing is overwritten: a first revision by the
 * client's id, corrections and voids as further revisions. Joins the caller's transaction.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class RecordLog {

    private final PatientRecords records;

    RecordLog(PatientRecords records) {
        this.records = records;
    }

    /** What became of a write. */
    public enum Outcome {
        CREATED,
        UNCHANGED,
        CORRECTED
    }

    /** @param record the revision that now stands */
    public record Written(Outcome outcome, PatientRecord record) {
        public boolean isNews() {
            return outcome != Outcome.UNCHANGED;
        }
    }

    /**
     * @param draft a first revision
     * @param ifMatch the revision to correct; without it only a new record, or the same content again, is accepted
     */
    public Written write(PatientRecord draft, OptionalInt ifMatch) {
        if (ifMatch.isEmpty() && records.insertIfAbsent(draft)) {
            return new Written(Outcome.CREATED, draft);
        }
        var key = draft.key;
        PatientRecord current =
                find(key.patientId(), key.kind(), key.recordId()).orElseThrow(() -> new RecordNotFound(key.kind()));
        int revision = current.key.revision();
        if (current.says(draft.content)) {
            return new Written(Outcome.UNCHANGED, current);
        }
        if (ifMatch.isEmpty()) {
            throw new ConflictingRecord(key.kind(), key.recordId(), revision);
        }
        if (ifMatch.getAsInt() == revision && records.insertIfAbsent(draft.asRevisionAfter(current))) {
            return new Written(Outcome.CORRECTED, draft);
        }
        PatientRecord newest = get(key.patientId(), key.kind(), key.recordId());
        if (newest.says(draft.content)) { // the same correction, sent twice at once
            return new Written(Outcome.UNCHANGED, newest);
        }
        throw new RevisionMovedOn(newest.key.revision());
    }

    /**
     * Takes a record back; its content is kept.
     *
     * @return the voided revision; empty when it was voided before
     */
    public Optional<PatientRecord> markVoided(
            UUID patientId, RecordKind kind, UUID recordId, OptionalInt ifMatch, Instant now) {
        PatientRecord current = get(patientId, kind, recordId);
        if (current.voided) {
            return Optional.empty();
        }
        int expected = ifMatch.orElseThrow(RevisionRequired::new);
        PatientRecord voided = current.voidedAt(now);
        if (expected == current.key.revision() && records.insertIfAbsent(voided)) {
            return Optional.of(voided);
        }
        PatientRecord newest = get(patientId, kind, recordId);
        if (newest.voided) { // taken back twice at once
            return Optional.empty();
        }
        throw new RevisionMovedOn(newest.key.revision());
    }

    @Transactional(TxType.SUPPORTS)
    public Optional<PatientRecord> find(UUID patientId, RecordKind kind, UUID recordId) {
        return records.latest(patientId, kind, recordId);
    }

    /** @throws org.restride.kit.problem.ProblemException 404 if this patient has no such record */
    @Transactional(TxType.SUPPORTS)
    public PatientRecord get(UUID patientId, RecordKind kind, UUID recordId) {
        return find(patientId, kind, recordId).orElseThrow(() -> new RecordNotFound(kind));
    }
}
