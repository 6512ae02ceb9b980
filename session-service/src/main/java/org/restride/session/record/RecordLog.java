package org.restride.session.record;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
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
    private final ObjectMapper json;

    RecordLog(PatientRecords records, ObjectMapper json) {
        this.records = records;
        this.json = json;
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
    Written write(PatientRecord draft, OptionalInt ifMatch) {
        if (ifMatch.isEmpty() && records.insertIfAbsent(draft)) {
            return new Written(Outcome.CREATED, draft);
        }
        var key = draft.key;
        PatientRecord current =
                find(key.patientId(), key.kind(), key.recordId()).orElseThrow(() -> new RecordNotFound(key.kind()));
        int revision = current.key.revision();
        if (current.says(draft, json)) {
            return new Written(Outcome.UNCHANGED, current);
        }
        if (ifMatch.isEmpty()) {
            throw new ConflictingRecord(key.kind(), key.recordId(), revision);
        }
        if (ifMatch.getAsInt() == revision && records.insertIfAbsent(draft.asRevisionAfter(current))) {
            return new Written(Outcome.CORRECTED, draft);
        }
        PatientRecord newest = get(key.patientId(), key.kind(), key.recordId());
        if (newest.says(draft, json)) { // the same correction, sent twice at once
            return new Written(Outcome.UNCHANGED, newest);
        }
        throw new RevisionMovedOn(newest.key.revision());
    }

    /** Takes a record back; its content is kept. */
    Written markVoided(UUID patientId, RecordKind kind, UUID recordId, OptionalInt ifMatch, Instant now) {
        return mark(true, get(patientId, kind, recordId), ifMatch, now);
    }

    /** Brings back what was taken back. */
    Written restore(UUID patientId, RecordKind kind, UUID recordId, OptionalInt ifMatch, Instant now) {
        return mark(false, get(patientId, kind, recordId), ifMatch, now);
    }

    private Written mark(boolean voided, PatientRecord current, OptionalInt ifMatch, Instant now) {
        if (current.voided == voided) {
            return new Written(Outcome.UNCHANGED, current);
        }
        int expected = ifMatch.orElseThrow(RevisionRequired::new);
        PatientRecord marked = current.next(voided, now);
        if (expected == current.key.revision() && records.insertIfAbsent(marked)) {
            return new Written(Outcome.CORRECTED, marked);
        }
        PatientRecord newest = get(current.key.patientId(), current.key.kind(), current.key.recordId());
        if (newest.voided == voided) { // marked twice at once
            return new Written(Outcome.UNCHANGED, newest);
        }
        throw new RevisionMovedOn(newest.key.revision());
    }

    /** A further revision with the same content, whoever else corrects it at the same moment. */
    Written touch(UUID patientId, RecordKind kind, UUID recordId, Instant now) {
        while (true) {
            PatientRecord current = get(patientId, kind, recordId);
            PatientRecord next = current.next(current.voided, now);
            if (records.insertIfAbsent(next)) {
                return new Written(Outcome.CORRECTED, next);
            }
        }
    }

    /** All revisions, oldest first. */
    @Transactional(TxType.SUPPORTS)
    public List<PatientRecord> revisions(UUID patientId, RecordKind kind, UUID recordId) {
        List<PatientRecord> all = records.revisions(patientId, kind, recordId);
        if (all.isEmpty()) {
            throw new RecordNotFound(kind);
        }
        return all;
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
