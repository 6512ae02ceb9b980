package org.restride.session.symptom;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.restride.events.SymptomReported.Clearance;
import org.restride.events.SymptomReported.Flag;
import org.restride.events.SymptomReported.Tier;
import org.restride.events.WarningSymptom;
import org.restride.session.record.PatientRecord;

/** A warning symptom that was answered with yes. It stays open until a clinician clears it, whatever is answered later. */
@Entity
@Table(name = "symptom_flag")
class SymptomFlag extends PanacheEntityBase {

    @EmbeddedId
    Key key;

    /** For addresses, which must not say what the symptom is; set by the database. */
    @Column(name = "flag_id", insertable = false, updatable = false)
    UUID flagId;

    @Enumerated(EnumType.STRING)
    Tier tier;

    @Column(name = "raised_on")
    LocalDate raisedOn;

    @Column(name = "raised_at")
    Instant raisedAt;

    /** Revision of the report that raised it; null from before it was kept. */
    @Column(name = "raised_in")
    Integer raisedIn;

    @Column(name = "cleared_at")
    Instant clearedAt;

    /** Revision of the report that announces the clearance; null while it is open, and from before it was kept. */
    @Column(name = "cleared_in")
    Integer clearedIn;

    /** Subject of the clinician. */
    @Column(name = "cleared_by")
    String clearedBy;

    @Column(name = "note_id")
    UUID noteId;

    String note;

    @Embeddable
    record Key(
            @Column(name = "patient_id") UUID patientId,
            @Column(name = "report_id") UUID reportId,

            @Enumerated(EnumType.STRING) @Column(name = "symptom_code")
            WarningSymptom symptom) {}

    boolean isOpen() {
        return clearedAt == null;
    }

    /** As it stands now. */
    Flag asAnnounced() {
        return isOpen() ? asRaised() : asCleared();
    }

    /** As it stood with a revision of its report; empty before it was raised. */
    Optional<Flag> asAnnouncedWith(PatientRecord report) {
        if (!isBy(report, raisedIn, raisedAt)) {
            return Optional.empty();
        }
        return Optional.of(!isOpen() && isBy(report, clearedIn, clearedAt) ? asCleared() : asRaised());
    }

    private static boolean isBy(PatientRecord report, Integer revision, Instant at) {
        return revision == null ? !at.isAfter(report.receivedAt) : revision <= report.key.revision();
    }

    private Flag asRaised() {
        return new Flag(key.symptom().name(), tier, raisedOn, null);
    }

    private Flag asCleared() {
        return new Flag(key.symptom().name(), tier, raisedOn, new Clearance(clearedAt, clearedBy, noteId));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SymptomFlag flag && key.equals(flag.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
