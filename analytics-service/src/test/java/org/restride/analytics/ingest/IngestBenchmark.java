package org.restride.analytics.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.restride.events.EventType;
import org.restride.testing.EmbeddedDatabase;
import org.restride.testing.EmbeddedKafka;
import org.restride.testing.PackagedService;
import org.restride.testing.TestIssuer;

/**
 * A backlog taken in by the packaged service until every fact is stored, beside the floor: a plain consumer that copies the
 * same records into a bare table of the same server in the same run. Evaluation is switched off meanwhile and measured
 * apart.
 *
 * <p>While a backlog is being sent the table of facts is locked, so the service waits with its first batch in hand.
 */
class IngestBenchmark {

    private static final int PATIENTS = 2_000;
    private static final int RECORDS = Integer.getInteger("records", 200_000);
    private static final int ROUNDS = Integer.getInteger("rounds", 3);

    /** Until the compiler of the virtual machine has done its work. */
    private static final int WARM_UP_ROUNDS = Integer.getInteger("warmUpRounds", 2);

    private static final List<String> TOPICS =
            List.of(EventType.SESSION_COMPLETED.topic(), EventType.PAIN_SCORED.topic());

    @Test
    void taking_in_a_backlog() throws Exception {
        try (var database = EmbeddedDatabase.started();
                var broker = EmbeddedKafka.started();
                var issuer = TestIssuer.started()) {
            double[] ratios = new double[ROUNDS];
            try (var service = PackagedService.started(settings(database, broker, issuer, false));
                    var floor = new BareCopy(
                            broker.bootstrapServers(),
                            TOPICS,
                            database.dataSource().getConnection());
                    var lag = new GroupLag(broker.bootstrapServers(), "analytics-service", TOPICS)) {
                System.out.printf("the service is process %d%n", service.processId());
                for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
                    double ratio = measure(round, service, lag, floor, database, broker);
                    if (round >= 0) {
                        ratios[round] = ratio;
                    }
                }
            }
            Arrays.sort(ratios);
            System.out.printf("%.2f of the floor (median of %d)%n", ratios[ROUNDS / 2], ROUNDS);
            evaluate(database, settings(database, broker, issuer, true));
        }
    }

    private static Map<String, String> settings(
            EmbeddedDatabase database, EmbeddedKafka broker, TestIssuer issuer, boolean evaluation) {
        return Map.of(
                "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                "quarkus.datasource.username", "postgres",
                "quarkus.datasource.password", "postgres",
                "quarkus.oidc.ui.credentials.secret", "for-benchmarks-only-0123456789-0123456789",
                "kafka.bootstrap.servers", broker.bootstrapServers(),
                "quarkus.oidc.auth-server-url", issuer.url(),
                "restride.evaluation.enabled", Boolean.toString(evaluation));
    }

    /** @return share of the floor */
    private static double measure(
            int round,
            PackagedService service,
            GroupLag lag,
            BareCopy floor,
            EmbeddedDatabase database,
            EmbeddedKafka broker)
            throws Exception {
        var backlog = new Backlog(round, PATIENTS, RECORDS);
        long before = number(database, "select count(*) from fact");
        double ingest;
        Duration processor = service.processorTime();
        try (var lock = database.dataSource().getConnection()) {
            lock.setAutoCommit(false);
            execute(lock, "lock table fact in access exclusive mode");
            backlog.sendTo(broker.bootstrapServers());
            long begin = System.nanoTime();
            lock.rollback();
            await().atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> lag.records() == 0);
            ingest = backlog.records() / seconds(begin);
        }
        processor = service.processorTime().minus(processor);
        assertThat(number(database, "select count(*) from fact")).as("facts").isEqualTo(before + backlog.records());
        long begin = System.nanoTime();
        floor.copy(backlog.records());
        double bare = backlog.records() / seconds(begin);
        System.out.printf(
                "%s: %d records, %.0f/s taken in (%.0f us of a processor each), %.0f/s copied (floor), %.2f%n",
                round < 0 ? "warm-up" : "round " + round,
                backlog.records(),
                ingest,
                processor.toNanos() / 1e3 / backlog.records(),
                bare,
                ingest / bare);
        return ingest / bare;
    }

    private static void evaluate(EmbeddedDatabase database, Map<String, String> settings) throws Exception {
        long due = number(database, "select count(*) from due_patient");
        long begin = System.nanoTime();
        try (var service = PackagedService.started(settings)) {
            await().atMost(Duration.ofMinutes(10))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> number(database, "select count(*) from due_patient") == 0);
        }
        System.out.printf("%d patients evaluated, %.0f/s with the start of the service%n", due, due / seconds(begin));
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static long number(EmbeddedDatabase database, String query) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
