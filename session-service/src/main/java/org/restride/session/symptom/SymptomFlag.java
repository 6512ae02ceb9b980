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
import java.util.UUID;
import org.restride.events.SymptomReported.Clearance;
import org.restride.events.SymptomReported.Flag;
import org.restride.events.SymptomReported.Tier;
import org.restride.events.WarningSymptom;

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

    @Column(name = "cleared_at")
    Instant clearedAt;

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

    Flag asAnnounced() {
        return new Flag(
                key.symptom().name(), tier, raisedOn, isOpen() ? null : new Clearance(clearedAt, clearedBy, noteId));
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
