package org.restride.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.restride.testing.EmbeddedDatabase;
import org.restride.testing.EmbeddedKafka;
import org.restride.testing.OpenLoad;
import org.restride.testing.PackagedService;
import org.restride.testing.TestIssuer;

/** Patients with plans, whose clinician has the packaged service record sessions. An answer other than 201 ends a run. */
final class RecordingLoad {

    /** So many that two sessions of one of them, which take turns, hardly ever meet. */
    private static final int PATIENTS = 500;

    /** So that those who wait for an answer do not keep the next ones from being sent when due. */
    private static final int CONNECTIONS = 64;

    private final Queue<UUID> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final PackagedService service;
    private final List<UUID> patients;

    private RecordingLoad(PackagedService service, List<UUID> patients) {
        this.service = service;
        this.patients = patients;
    }

    static Map<String, String> settings(EmbeddedDatabase database, EmbeddedKafka broker, TestIssuer issuer) {
        return Map.of(
                "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                "quarkus.datasource.username", "postgres",
                "quarkus.datasource.password", "postgres",
                "kafka.bootstrap.servers", broker.bootstrapServers(),
                "quarkus.oidc.auth-server-url", issuer.url(),
                "restride.clinic.first-admin", "adele",
                "restride.rate-limit.caller.per-second", "1000000",
                "restride.rate-limit.caller.burst", "1000000");
    }

    /** Patients with a plan in force each. */
    static RecordingLoad on(PackagedService service, EmbeddedKafka broker, TestIssuer issuer) {
        System.setProperty("quarkus.oidc.auth-server-url", issuer.url()); // where Clinic finds its tokens
        RestAssured.port = service.at("/").getPort();
        Clinic.opens();
        RichProtocol.announce(broker.bootstrapServers());
        return new RecordingLoad(
                service,
                Stream.generate(RecordingLoad::aPatientWithPlan).limit(PATIENTS).toList());
    }

    private static UUID aPatientWithPlan() {
        var patientId = Clinic.aPatient();
        Clinic.put("/v1/patients/%s/plan".formatted(patientId), RichProtocol.aPlan("S2"))
                .then()
                .statusCode(201);
        return patientId;
    }

    /** Six exercises of three sets: the four of the plan and two more. */
    private static byte[] aSession() {
        var session = Clinic.aSession();
        var exercises = session.putArray("exercises");
        for (String code : List.of("DEAD_BUG", "WIPERS", "HINGE", "WALK", "BRACE", "FALL_OUT")) {
            var sets = exercises.addObject().put("exerciseCode", code).putArray("performed");
            for (int i = 0; i < 3; i++) {
                sets.add(Clinic.json("{'side':'LEFT','reps':10,'holdSeconds':5,'effort0To10':4}"));
            }
        }
        return session.toString().getBytes(UTF_8);
    }

    UUID nextPatient() {
        return patients.get(Math.floorMod(turn.getAndIncrement(), PATIENTS));
    }

    /** On connections of their own. */
    Callable<SessionSender> senders() {
        URI address = service.at("/");
        String carla = Clinic.bearer("carla", "clinician");
        byte[] session = aSession();
        return () -> new SessionSender(address, carla, session, this::nextPatient, acknowledged::add);
    }

    /** The sessions that were acknowledged. */
    Queue<UUID> acknowledged() {
        return acknowledged;
    }

    /** So many a second at their times, whether earlier ones are answered or not. */
    OpenLoad.Outcome whenDue(int perSecond, Duration duration) throws Exception {
        BlockingQueue<SessionSender> idle = new LinkedBlockingQueue<>();
        var threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                idle.add(senders().call());
            }
            var outcome = new OpenLoad(perSecond)
                    .run(
                            perSecond * (int) duration.toSeconds(),
                            number -> CompletableFuture.runAsync(() -> sendOn(idle), threads));
            assertThat(outcome.errors()).as("sessions that were not recorded").isZero();
            return outcome;
        } finally {
            threads.shutdown();
            for (var sender : idle) {
                sender.close();
            }
        }
    }

    private static void sendOn(BlockingQueue<SessionSender> idle) {
        SessionSender sender = idle.remove(); // there are as many as threads
        try {
            sender.call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            idle.add(sender);
        }
    }
}
