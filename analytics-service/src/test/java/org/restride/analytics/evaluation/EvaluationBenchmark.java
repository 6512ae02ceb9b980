package org.restride.analytics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.restride.analytics.History;
import org.restride.analytics.Topic;
import org.restride.analytics.progression.Protocols;
import org.restride.testing.EmbeddedDatabase;
import org.restride.testing.EmbeddedKafka;
import org.restride.testing.PackagedService;
import org.restride.testing.TestIssuer;

/**
 * Patients evaluated a second by the packaged service with 28 days of facts of each: all of them for the first time, then,
 * whatever their number, the same many of whom something is heard and for whom a day begins. The service evaluates in one
 * thread, which waits while the database works, so that together they use about one core.
 */
class EvaluationBenchmark {

    private static final int MOST = Integer.getInteger("patients", 100_000);
    private static final int SAMPLE = Integer.getInteger("sample", 1_000);
    private static final int ROUNDS = Integer.getInteger("rounds", 3);

    private static final String DUE = "select count(*) from due_patient where since <= now()";

    @Test
    void patients_a_second() throws Exception {
        try (var database = EmbeddedDatabase.started();
                var broker = EmbeddedKafka.started();
                var issuer = TestIssuer.started();
                var service = PackagedService.started(settings(database, broker, issuer));
                var connection = database.dataSource().getConnection()) {
            Topic.send(broker.bootstrapServers(), List.of(Protocols.version("0.2.0")));
            await().until(() -> number(connection, "select count(*) from protocol_version") == 1);
            var patients = new ManyPatients(connection, LocalDate.now(History.BERLIN));
            int known = 0;
            for (int all = SAMPLE; all <= MOST; all *= 10) {
                int before = known;
                int now = all;
                measure("first time", service, connection, () -> patients.add(before + 1, now));
                known = all;
                for (int round = 0; round < ROUNDS; round++) {
                    measure("heard of", service, connection, () -> patients.hearOf(now - SAMPLE + 1, now));
                    measure("day begins", service, connection, () -> patients.beginDay(now - SAMPLE + 1, now));
                }
                assertThat(number(connection, "select count(distinct patient_id) from recommendation"))
                        .as("patients with a recommendation")
                        .isEqualTo(all);
            }
        }
    }

    private interface Preparation {
        void run() throws SQLException;
    }

    private static void measure(String what, PackagedService service, Connection database, Preparation preparation)
            throws SQLException {
        database.setAutoCommit(false);
        preparation.run();
        long due = number(database, DUE);
        Duration processor = service.processorTime();
        long begin = System.nanoTime();
        database.commit();
        database.setAutoCommit(true);
        await().atMost(Duration.ofMinutes(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> number(database, DUE) == 0);
        double seconds = (System.nanoTime() - begin) / 1e9;
        processor = service.processorTime().minus(processor);
        System.out.printf(
                "%7d patients, %-10s %7d evaluated, %.0f/s, %.2f ms of a processor each in the service%n",
                number(database, "select count(*) from due_patient"),
                what,
                due,
                due / seconds,
                processor.toNanos() / 1e6 / due);
    }

    private static Map<String, String> settings(EmbeddedDatabase database, EmbeddedKafka broker, TestIssuer issuer) {
        return Map.of(
                "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                "quarkus.datasource.username", "postgres",
                "quarkus.datasource.password", "postgres",
                "quarkus.oidc.ui.credentials.secret", "for-benchmarks-only-0123456789-0123456789",
                "kafka.bootstrap.servers", broker.bootstrapServers(),
                "quarkus.oidc.auth-server-url", issuer.url(),
                "restride.evaluation.look-every", "100ms");
    }

    private static long number(Connection database, String query) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
