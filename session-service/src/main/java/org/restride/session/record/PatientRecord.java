package org.restride.session.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.restride.kit.json.SameJson;

/** One revision of something a patient reported. Rows are only added, never changed. */
@Entity
@Immutable
@Table(name = "patient_record")
public class PatientRecord extends PanacheEntityBase {

    @EmbeddedId
    public Key key;

    public boolean voided;

    @Column(name = "occurred_at")
    public Instant occurredAt;

    @Column(name = "local_day")
    public LocalDate localDay;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    @Column(name = "received_at")
    public Instant receivedAt;

    /** Whether what the device said of times is doubtful. */
    @Column(name = "device_clock_wrong")
    public boolean deviceClockWrong;

    /** Set by the database when it is stored. */
    @Column(name = "change_number", insertable = false)
    public Long changeNumber;

    /** The request as it was sent, as JSON. */
    @JdbcTypeCode(SqlTypes.JSON)
    public String content;

    /** What the plan asked for on that day, as JSON; null without one. */
    @JdbcTypeCode(SqlTypes.JSON)
    public String prescribed;

    /** What {@link #content} and {@link #prescribed} say, once somebody has asked. */
    @Transient
    private Object readContent;

    @Transient
    private Object readPrescribed;

    /** Identity and revision. */
    @Embeddable
    public record Key(
            @Column(name = "patient_id") UUID patientId,
            @Enumerated(EnumType.STRING) RecordKind kind,
            @Column(name = "record_id") UUID recordId,
            int revision) {}

    /** A first revision. */
    static PatientRecord first(
            UUID patientId, RecordKind kind, UUID recordId, RecordedTime time, Report report, String content) {
        var record = new PatientRecord();
        record.key = new Key(patientId, kind, recordId, 1);
        record.occurredAt = time.occurredAt().toInstant();
        record.localDay = time.localDay();
        record.recordedAt = time.recordedAt();
        record.receivedAt = time.receivedAt();
        record.deviceClockWrong = time.deviceClockWrong();
        record.content = content;
        record.readContent = report;
        return record;
    }

    /** The request as it was sent. */
    public <R extends Report> R contentAs(Class<R> type, ObjectMapper json) {
        if (readContent == null) {
            readContent = read(content, type, json);
        }
        return type.cast(readContent);
    }

    /** What the plan asked for on that day; null without one. */
    public <P> P prescribedAs(Class<P> type, ObjectMapper json) {
        if (readPrescribed == null && prescribed != null) {
            readPrescribed = read(prescribed, type, json);
        }
        return type.cast(readPrescribed);
    }

    private <T> T read(String stored, Class<T> type, ObjectMapper json) {
        try {
            return json.readValue(stored, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Record %s is stored unreadably".formatted(key.recordId()), e);
        }
    }

    /** The same content as a correction of {@code current}. */
    PatientRecord asRevisionAfter(PatientRecord current) {
        key = new Key(key.patientId(), key.kind(), key.recordId(), current.key.revision() + 1);
        boolean timesStay = occurredAt.equals(current.occurredAt) && recordedAt.equals(current.recordedAt);
        deviceClockWrong |= timesStay && current.deviceClockWrong;
        return this;
    }

    /** A further revision with the same content. */
    PatientRecord next(boolean voided, Instant now) {
        var record = new PatientRecord();
        record.key = new Key(key.patientId(), key.kind(), key.recordId(), key.revision() + 1);
        record.voided = voided;
        record.occurredAt = occurredAt;
        record.localDay = localDay;
        record.recordedAt = recordedAt;
        record.receivedAt = now;
        record.deviceClockWrong = deviceClockWrong;
        record.content = content;
        record.prescribed = prescribed;
        return record;
    }

    boolean says(PatientRecord other, ObjectMapper json) {
        return !voided && SameJson.is(read(content, JsonNode.class, json), read(other.content, JsonNode.class, json));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PatientRecord record && key.equals(record.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
