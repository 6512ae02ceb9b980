package org.restride.session;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.restride.events.ProtocolPublished.ExerciseText;
import org.restride.events.ProtocolPublished.Prerequisite;
import org.restride.events.ProtocolPublished.Range;
import org.restride.events.ProtocolPublished.Stage;
import org.restride.events.ProtocolPublished.StageExercise;
import org.restride.events.ProtocolPublished.Suitability;
import org.restride.events.ProtocolPublished.Verdict;
import org.restride.events.RepsCount;

/** A protocol with optional exercises, exercises that do not suit everybody, and one that opens late. */
final class RichProtocol {

    private RichProtocol() {}

    /** Sends two versions and waits until plans may name them. */
    static void announce(String bootstrapServers) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (var protocol : List.of(version("1.0.0", 7), version("2.0.0", 9))) {
                var event = EventCodec.encode(protocol, URI.create("/catalog-service"));
                producer.send(KafkaMessageFactory.<String>createWriter(event.getType(), null, event.getSubject())
                        .writeBinary(event));
            }
            producer.flush();
        }
        for (String version : List.of("1.0.0", "2.0.0")) {
            var path = "/v1/patients/%s/plan".formatted(Clinic.aPatient());
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> Clinic.put(path, aPlan("S1", version)).statusCode() < 300);
        }
    }

    static ObjectNode aPlan(String stageCode) {
        return aPlan(stageCode, "1.0.0");
    }

    static ObjectNode aPlan(String stageCode, String version) {
        ObjectNode plan = Clinic.aPlan().put("stageCode", stageCode);
        plan.withObject("/protocol").put("code", "rich-protocol").put("version", version);
        return plan;
    }

    private static ProtocolPublished version(String version, int minDays) {
        var none = List.<StageExercise>of();
        return new ProtocolPublished(
                "rich-protocol",
                version,
                "For tests",
                true,
                JsonNodeFactory.instance.objectNode(),
                List.of(
                        stage(
                                "S1",
                                1,
                                minDays,
                                List.of(brace(), fallOut(), walk(300, 2)),
                                List.of(pressUp()),
                                List.of()),
                        stage("S2", 2, minDays, List.of(deadBug(), wipers(), hinge(), walk(900, 1)), none, List.of()),
                        stage(
                                "S3",
                                3,
                                minDays,
                                List.of(birdDog(), bridge(), walk(1200, 1)),
                                List.of(legLift()),
                                List.of(new Prerequisite(
                                        "BIRD_DOG", List.of("BRACE", "FALL_OUT", "DEAD_BUG"), 2, "test"))),
                        stage("S4", 4, minDays, List.of(birdDog(), walk(1800, 1)), none, List.of())),
                List.of(),
                List.of(
                        text("PRESS_UP", "SPINAL_STENOSIS", Verdict.ASK_FIRST),
                        text("HINGE", "HERNIATED_DISC", Verdict.ASK_FIRST),
                        text("WIPERS", "DEGENERATIVE_DISC_DISEASE", Verdict.EXCLUDED)),
                Instant.parse("2026-01-01T00:00:00Z"));
    }

    private static Stage stage(
            String code,
            int order,
            int minDays,
            List<StageExercise> core,
            List<StageExercise> optional,
            List<Prerequisite> prerequisites) {
        return new Stage(
                code,
                order,
                "Stage " + code,
                minDays,
                4,
                5,
                BigDecimal.valueOf(5),
                null,
                core,
                optional,
                prerequisites);
    }

    private static ExerciseText text(String code, String condition, Verdict verdict) {
        return new ExerciseText(
                code,
                1,
                code,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Suitability(condition, verdict, "For a reason")),
                List.of());
    }

    private static StageExercise brace() {
        return exercise("BRACE", new Range(1, 1), new Range(5, 10), RepsCount.TOTAL, new Range(5, 5), null, 2);
    }

    private static StageExercise fallOut() {
        return exercise("FALL_OUT", new Range(1, 2), new Range(10, 10), RepsCount.PER_SIDE, null, null, 1);
    }

    private static StageExercise pressUp() {
        return exercise("PRESS_UP", new Range(1, 3), new Range(10, 15), RepsCount.TOTAL, new Range(1, 2), null, 1);
    }

    private static StageExercise deadBug() {
        return exercise("DEAD_BUG", new Range(1, 2), new Range(10, 10), RepsCount.PER_SIDE, null, null, 1);
    }

    private static StageExercise wipers() {
        return exercise("WIPERS", new Range(1, 3), new Range(15, 20), RepsCount.TOTAL, null, null, 1);
    }

    private static StageExercise hinge() {
        return exercise("HINGE", new Range(1, 3), new Range(8, 10), RepsCount.TOTAL, null, null, 1);
    }

    private static StageExercise birdDog() {
        return exercise("BIRD_DOG", new Range(1, 3), new Range(6, 15), RepsCount.PER_SIDE, new Range(2, 3), null, 1);
    }

    private static StageExercise bridge() {
        return exercise("BRIDGE", new Range(3, 3), new Range(10, 15), RepsCount.TOTAL, new Range(1, 2), null, 1);
    }

    private static StageExercise legLift() {
        return exercise("LEG_LIFT", null, new Range(8, 10), RepsCount.PER_SIDE, new Range(1, 2), null, 1);
    }

    private static StageExercise walk(int seconds, int timesPerDay) {
        return exercise("WALK", null, null, RepsCount.TOTAL, null, new Range(seconds, 2 * seconds), timesPerDay);
    }

    private static StageExercise exercise(
            String code, Range sets, Range reps, RepsCount count, Range hold, Range duration, int timesPerDay) {
        return new StageExercise(code, sets, reps, count, hold, null, duration, timesPerDay, "test", "");
    }
}
