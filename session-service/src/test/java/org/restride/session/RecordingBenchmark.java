package org.restride.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.restride.events.EventType;
import org.restride.testing.EmbeddedDatabase;
import org.restride.testing.EmbeddedKafka;
import org.restride.testing.OpenLoad;
import org.restride.testing.PackagedService;
import org.restride.testing.TestIssuer;

/**
 * Sessions recorded by the packaged service, as many as sixteen connections get through, beside the floor: the same rows
 * written by plain JDBC on sixteen connections to the same database in the same run. Then half as many a second at their
 * times. The service takes tokens, seals the audit trail and relays its events meanwhile, the floor does none of it.
 *
 * <p>The client has a thread and a blocking socket for each connection, see {@link SessionSender}; it and the broker run in
 * this process.
 */
class RecordingBenchmark {

    private static final int CONNECTIONS = 16;

    /** So that those who wait for an answer do not keep the next ones from being sent when due. */
    private static final int CONNECTIONS_OF_OPEN_LOAD = 64;

    /** So many that two sessions of one of them, which take turns, hardly ever meet. */
    private static final int PATIENTS = 500;

    /** Until the compiler of the virtual machine has done its work, as in a service that has run for some minutes. */
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("warmUpSeconds", 60));

    private static final Duration WARM_UP_OF_FLOOR = Duration.ofSeconds(5);
    private static final Duration MEASURED = Duration.ofSeconds(Integer.getInteger("seconds", 30));

    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicInteger turn = new AtomicInteger();
    private List<UUID> patients;

    @Test
    void recording_sessions() throws Exception {
        try (var database = EmbeddedDatabase.started();
                var broker = EmbeddedKafka.started();
                var issuer = TestIssuer.started()) {
            ClosedLoop.Outcome recorded;
            try (var service = PackagedService.started(settings(database, broker, issuer))) {
                System.out.printf("the service is process %d%n", service.processId());
                admitPatients(service, broker, issuer);
                recorded = record(service, database);
                recordWhenDue(service, (int) (recorded.perSecond() / 2));
                awaitRelayed(database);
                assertThat(number(database, "select count(*) from patient_record where kind = 'SESSION'"))
                        .as("sessions stored")
                        .isEqualTo(acknowledged.get());
                assertThat(number(
                                database,
                                "select count(*) from outbox_event where topic = '%s'"
                                        .formatted(EventType.SESSION_COMPLETED.topic())))
                        .as("events announced")
                        .isEqualTo(acknowledged.get());
            }
            var floor = floor(database);
            System.out.printf("%.2f of the floor%n", recorded.perSecond() / floor.perSecond());
        }
    }

    private static Map<String, String> settings(EmbeddedDatabase database, EmbeddedKafka broker, TestIssuer issuer) {
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

    /** Each with a plan in force. */
    private void admitPatients(PackagedService service, EmbeddedKafka broker, TestIssuer issuer) {
        System.setProperty("quarkus.oidc.auth-server-url", issuer.url()); // where Clinic finds its tokens
        RestAssured.port = service.at("/").getPort();
        Clinic.opens();
        RichProtocol.announce(broker.bootstrapServers());
        patients = Stream.generate(RecordingBenchmark::aPatientWithPlan)
                .limit(PATIENTS)
                .toList();
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

    private UUID nextPatient() {
        return patients.get(Math.floorMod(turn.getAndIncrement(), PATIENTS));
    }

    private Callable<SessionSender> sender(PackagedService service) {
        URI address = service.at("/");
        String carla = Clinic.bearer("carla", "clinician");
        byte[] session = aSession();
        return () -> new SessionSender(address, carla, session, this::nextPatient, acknowledged);
    }

    private ClosedLoop.Outcome record(PackagedService service, EmbeddedDatabase database) throws Exception {
        var sender = sender(service);
        ClosedLoop.run(CONNECTIONS, WARM_UP, sender);
        Duration before = service.processorTime();
        var recorded = ClosedLoop.run(CONNECTIONS, MEASURED, sender);
        Duration taken = service.processorTime().minus(before);
        print("sessions recorded", recorded);
        System.out.printf(
                "the service takes %.2f ms of a processor for each%n", taken.toNanos() / 1e6 / recorded.nanos().length);
        awaitRelayed(database);
        return recorded;
    }

    private void recordWhenDue(PackagedService service, int perSecond) throws Exception {
        BlockingQueue<SessionSender> idle = new LinkedBlockingQueue<>();
        var threads = Executors.newFixedThreadPool(CONNECTIONS_OF_OPEN_LOAD);
        try {
            for (int i = 0; i < CONNECTIONS_OF_OPEN_LOAD; i++) {
                idle.add(sender(service).call());
            }
            var outcome = new OpenLoad(perSecond)
                    .run(
                            perSecond * (int) MEASURED.toSeconds(),
                            number -> CompletableFuture.runAsync(() -> sendOn(idle), threads));
            System.out.printf(
                    "%-36s %5d at %d/s: p50 %.1f ms, p99 %.1f ms, max %.1f ms, %d errors%n",
                    "sessions when due",
                    outcome.nanos().length,
                    perSecond,
                    outcome.millis(0.50),
                    outcome.millis(0.99),
                    outcome.millis(1),
                    outcome.errors());
            assertThat(outcome.errors()).as("sessions that were not recorded").isZero();
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

    private ClosedLoop.Outcome floor(EmbeddedDatabase database) throws Exception {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "wal_sync_method")) {
            System.out.printf("%s = %s%n", setting, text(database, "show " + setting));
        }
        Callable<BareInserts> inserts =
                () -> new BareInserts(database.dataSource().getConnection(), this::nextPatient);
        ClosedLoop.run(CONNECTIONS, WARM_UP_OF_FLOOR, inserts);
        var floor = ClosedLoop.run(CONNECTIONS, MEASURED, inserts);
        print("the same rows, plain JDBC (floor)", floor);
        return floor;
    }

    /** Says how much was left to relay and how long it took, so that a relay that falls behind is seen. */
    private static void awaitRelayed(EmbeddedDatabase database) throws SQLException {
        String pending = "select count(*) from outbox_event where published_at is null";
        long left = number(database, pending);
        long begin = System.nanoTime();
        await().atMost(Duration.ofMinutes(2)).until(() -> number(database, pending) == 0);
        System.out.printf(
                "%d events were not relayed yet; the last one was after %.1f s%n",
                left, (System.nanoTime() - begin) / 1e9);
    }

    private static long number(EmbeddedDatabase database, String query) throws SQLException {
        return Long.parseLong(text(database, query));
    }

    private static String text(EmbeddedDatabase database, String query) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void print(String name, ClosedLoop.Outcome outcome) {
        System.out.printf(
                "%-36s %5d on %d connections: %.0f/s, p50 %.1f ms, p99 %.1f ms, max %.1f ms%n",
                name,
                outcome.nanos().length,
                CONNECTIONS,
                outcome.perSecond(),
                outcome.millis(0.50),
                outcome.millis(0.99),
                outcome.millis(1));
    }
}
