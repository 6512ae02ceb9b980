package org.restride.analytics.fact;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.restride.events.EventCodec;
import org.restride.events.PatientEvent;

/** Something that is known of a patient. */
@Entity
@Immutable
class Fact extends PanacheEntityBase {

    @EmbeddedId
    Key key;

    int revision;

    @JdbcTypeCode(SqlTypes.JSON)
    JsonNode data;

    @Embeddable
    record Key(
            @Column(name = "patient_id") UUID patientId,
            @Enumerated(EnumType.STRING) FactKind kind,
            String identity) {}

    PatientEvent asEvent() {
        return (PatientEvent)
                EventCodec.decode(key.kind().eventType(), data.toString().getBytes(StandardCharsets.UTF_8));
    }
}
