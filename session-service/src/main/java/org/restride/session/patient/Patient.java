package org.restride.session.patient;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Someone who does the programme. */
@Entity
public class Patient extends PanacheEntityBase {

    @Id
    @Column(name = "patient_id")
    public UUID patientId;

    public int revision;

    @Column(name = "display_name")
    public String displayName;

    /** IANA time zone the patient lives in. */
    public String zone;

    /** Whose patient it is; null for patients from before there were clinics. */
    @Column(name = "clinic_id")
    public UUID clinicId;

    /** As whom the patient signs in; null until an enrolment code was claimed. */
    @Column(name = "linked_subject")
    public String linkedSubject;

    @Column(name = "changed_at")
    public Instant changedAt;

    /** Data of the newest event; null from before it was kept. */
    @JdbcTypeCode(SqlTypes.JSON)
    String announced;

    @Override
    public boolean equals(Object other) {
        return other instanceof Patient patient && patientId.equals(patient.patientId);
    }

    @Override
    public int hashCode() {
        return patientId.hashCode();
    }
}
