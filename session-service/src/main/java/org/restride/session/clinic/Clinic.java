package org.restride.session.clinic;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** Where people are treated. */
@Entity
public class Clinic extends PanacheEntityBase {

    @Id
    @Column(name = "clinic_id")
    public UUID clinicId;

    public String name;

    @Column(name = "changed_at")
    public Instant changedAt;

    @Override
    public boolean equals(Object other) {
        return other instanceof Clinic clinic && clinicId.equals(clinic.clinicId);
    }

    @Override
    public int hashCode() {
        return clinicId.hashCode();
    }
}
