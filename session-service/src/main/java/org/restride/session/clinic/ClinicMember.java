package org.restride.session.clinic;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Somebody who works in a clinic. */
@Entity
@Table(name = "clinic_member")
public class ClinicMember extends PanacheEntityBase {

    @EmbeddedId
    public Key key;

    @Column(name = "display_name")
    public String displayName;

    public String[] functions;

    @Column(name = "changed_at")
    public Instant changedAt;

    /** Who, and where. */
    @Embeddable
    public record Key(@Column(name = "clinic_id") UUID clinicId, String subject) {}

    public Set<ClinicFunction> functions() {
        Set<ClinicFunction> known = EnumSet.noneOf(ClinicFunction.class);
        Arrays.stream(functions).map(ClinicFunction::valueOf).forEach(known::add);
        return known;
    }

    public boolean does(ClinicFunction function) {
        return functions().contains(function);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClinicMember member && key.equals(member.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
