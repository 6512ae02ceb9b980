package org.restride.events;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** The event types that have a producer. A type is also a topic; the name never changes within its major version. */
public enum EventType {
    PROTOCOL_PUBLISHED("protocol.published", ProtocolPublished.class, Retention.LATEST_PER_KEY),
    PATIENT_CHANGED("patient.changed", PatientChanged.class, Retention.LIMITED_TIME),
    PLAN_CHANGED("plan.changed", PlanChanged.class, Retention.LIMITED_TIME),
    SESSION_COMPLETED("session.completed", SessionCompleted.class, Retention.LIMITED_TIME),
    PAIN_SCORED("pain.scored", PainScored.class, Retention.LIMITED_TIME),
    SYMPTOM_REPORTED("symptom.reported", SymptomReported.class, Retention.LIMITED_TIME),
    STAGE_DECIDED("stage.decided", StageDecided.class, Retention.LIMITED_TIME),
    RECOMMENDATION_ISSUED("recommendation.issued", RecommendationIssued.class, Retention.LIMITED_TIME),
    PATIENT_ERASED("patient.erased", PatientErased.class, Retention.LIMITED_TIME);

    /** How long Kafka keeps the records of a topic. */
    public enum Retention {
        /** The newest record of each key for ever (a compacted topic). */
        LATEST_PER_KEY,
        /** All records for some days, then none: erasing a patient must be complete after a known time. */
        LIMITED_TIME
    }

    private static final String ONE_DAY_MS = "86400000";

    private final String shortName;
    private final Class<? extends DomainEvent> dataType;
    private final Retention retention;

    EventType(String shortName, Class<? extends DomainEvent> dataType, Retention retention) {
        this.shortName = shortName;
        this.dataType = dataType;
        this.retention = retention;
    }

    /** Noun and verb, as in {@code session.completed}. */
    public String shortName() {
        return shortName;
    }

    /** Value of the CloudEvents attribute {@code type} and name of the Kafka topic. */
    public String topic() {
        return "restride." + shortName + ".v1";
    }

    /** Value of the CloudEvents attribute {@code dataschema}. */
    public String dataSchema() {
        return "urn:restride:event:" + shortName + ":v1";
    }

    /** The record its JSON becomes. */
    public Class<? extends DomainEvent> dataType() {
        return dataType;
    }

    public Retention retention() {
        return retention;
    }

    /**
     * Kafka settings of the topic that belong to its meaning.
     *
     * <p>Kafka deletes whole segments, each once its newest record is older than the retention. With the broker's default
     * a segment takes records for seven days, so that on a quiet topic an erased patient's first records would outlive the
     * retention by as much again. With segments of one day every record is gone at most a day after the retention.
     */
    public Map<String, String> topicSettings() {
        return switch (retention) {
            case LATEST_PER_KEY -> Map.of("cleanup.policy", "compact");
            case LIMITED_TIME -> Map.of("cleanup.policy", "delete", "segment.ms", ONE_DAY_MS);
        };
    }

    /** The type of a CloudEvents {@code type} attribute; empty for one this version does not know. */
    public static Optional<EventType> ofTopic(String topic) {
        return Arrays.stream(values())
                .filter(type -> type.topic().equals(topic))
                .findFirst();
    }
}
