package org.restride.session.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.restride.events.EventCodec;
import org.restride.events.EventType;
import org.restride.events.PlanChanged;

/** One revision of a patient's plan. Rows are only added, never changed. */
@Entity
@Immutable
@Table(name = "plan_revision")
class PlanRevision extends PanacheEntityBase {

    @EmbeddedId
    Key key;

    @Column(name = "plan_id")
    UUID planId;

    @Column(name = "effective_from")
    LocalDate effectiveFrom;

    /** As it was sent. */
    @JdbcTypeCode(SqlTypes.JSON)
    JsonNode request;

    /** Data of the event that announced it. */
    @JdbcTypeCode(SqlTypes.JSON)
    JsonNode plan;

    @Column(name = "changed_at")
    Instant changedAt;

    /** Set by the database when it is stored. */
    @Column(name = "change_number", insertable = false)
    Long changeNumber;

    @Embeddable
    record Key(@Column(name = "patient_id") UUID patientId, int revision) {}

    PlanChanged asAnnounced() {
        return (PlanChanged)
                EventCodec.decode(EventType.PLAN_CHANGED, plan.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlanRevision revision && key.equals(revision.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
