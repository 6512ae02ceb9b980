package org.restride.analytics.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A protocol version this service has heard of. */
@Entity
@Immutable
@Table(name = "protocol_version")
class ProtocolVersion extends PanacheEntityBase {

    @EmbeddedId
    Key key;

    /** Data of the event that announced it. */
    @JdbcTypeCode(SqlTypes.JSON)
    JsonNode content;

    @Embeddable
    record Key(String code, String version) {}
}
