package org.restride.session.decision;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.restride.events.EventCodec;
import org.restride.events.EventType;
import org.restride.events.StageDecided;

/** A decision as it was made. Rows are only added, never changed. */
@Entity
@Immutable
@Table(name = "stage_decision")
class StageDecision extends PanacheEntityBase {

    @EmbeddedId
    Key key;

    @Column(name = "recommendation_id")
    UUID recommendationId;

    /** As it was sent, with the note. */
    @JdbcTypeCode(SqlTypes.JSON)
    JsonNode request;

    /** Data of the event that announced it. */
    @JdbcTypeCode(SqlTypes.JSON)
    JsonNode decision;

    @Column(name = "decided_at")
    Instant decidedAt;

    @Embeddable
    record Key(
            @Column(name = "patient_id") UUID patientId,
            @Column(name = "decision_id") UUID decisionId) {}

    StageDecided asAnnounced() {
        return (StageDecided)
                EventCodec.decode(EventType.STAGE_DECIDED, decision.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Null without one. */
    String note() {
        return request.path("note").textValue();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StageDecision decision && key.equals(decision.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
