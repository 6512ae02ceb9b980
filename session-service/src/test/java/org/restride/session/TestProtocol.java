package org.restride.session;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.restride.events.EventCodec;
import org.restride.events.ProtocolPublished;
import org.restride.events.ProtocolPublished.Range;
import org.restride.events.ProtocolPublished.Stage;
import org.restride.events.ProtocolPublished.StageExercise;
import org.restride.events.RepsCount;

/** A protocol of two stages, announced the way the catalogue does. */
final class TestProtocol {

    private TestProtocol() {}

    /** Sends it and waits until a plan may name it. */
    static void announce(String bootstrapServers) {
        var event = EventCodec.encode(protocol(), URI.create("/catalog-service"));
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(KafkaMessageFactory.<String>createWriter(event.getType(), null, event.getSubject())
                    .writeBinary(event));
            producer.flush();
        }
        var patientId = Clinic.aPatient();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Clinic.put("/v1/patients/%s/plan".formatted(patientId), Clinic.aPlan())
                                .statusCode()
                        < 300);
    }

    private static ProtocolPublished protocol() {
        return new ProtocolPublished(
                "test-protocol",
                "1.0.0",
                "For tests",
                true,
                JsonNodeFactory.instance.objectNode(),
                List.of(stage("S1", 1, 7), stage("S2", 2, 5)),
                List.of(),
                List.of(),
                Instant.parse("2026-01-01T00:00:00Z"));
    }

    private static Stage stage(String code, int order, int sessionsPerWeek) {
        var bridge = new StageExercise(
                "BRIDGE",
                new Range(2, 3),
                new Range(10, 15),
                RepsCount.TOTAL,
                new Range(2, 3),
                60,
                null,
                1,
                "test",
                "");
        var stretch = new StageExercise(
                "NINETY_NINETY_STRETCH",
                null,
                new Range(2, 2),
                RepsCount.PER_SIDE,
                new Range(1, 60),
                null,
                null,
                1,
                "test",
                "");
        return new Stage(
                code,
                order,
                "Stage " + code,
                7,
                4,
                sessionsPerWeek,
                BigDecimal.valueOf(5),
                null,
                List.of(bridge, stretch),
                List.of(),
                List.of());
    }
}
