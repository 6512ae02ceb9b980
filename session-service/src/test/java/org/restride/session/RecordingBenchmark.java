package org.restride.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.restride.events.EventType;
import org.restride.testing.EmbeddedDatabase;
import org.restride.testing.EmbeddedKafka;
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

    /**
     * Until the compiler of the virtual machine has done its work, as in a service that has run for some minutes: at a rate
     * that leaves it a processor, of which sixteen callers without a pause leave it a tenth.
     */
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("warmUpSeconds", 120));

    private static final int WARM_UP_PER_SECOND = 150;

    private static final Duration WARM_UP_OF_LOOP = Duration.ofSeconds(10);

    private static final Duration WARM_UP_OF_FLOOR = Duration.ofSeconds(5);
    private static final Duration MEASURED = Duration.ofSeconds(Integer.getInteger("seconds", 30));

    @Test
    void recording_sessions() throws Exception {
        try (var database = EmbeddedDatabase.started();
                var broker = EmbeddedKafka.started();
                var issuer = TestIssuer.started()) {
            ClosedLoop.Outcome recorded;
            RecordingLoad load;
            try (var service = PackagedService.started(RecordingLoad.settings(database, broker, issuer))) {
                System.out.printf("the service is process %d%n", service.processId());
                load = RecordingLoad.on(service, broker, issuer);
                recorded = record(load, service, database);
                recordWhenDue(load, (int) (recorded.perSecond() / 2));
                awaitRelayed(database);
                assertThat(number(database, "select count(*) from patient_record where kind = 'SESSION'"))
                        .as("sessions stored")
                        .isEqualTo(load.acknowledged().size());
                assertThat(number(
                                database,
                                "select count(*) from outbox_event where topic = '%s'"
                                        .formatted(EventType.SESSION_COMPLETED.topic())))
                        .as("events announced")
                        .isEqualTo(load.acknowledged().size());
            }
            var floor = floor(load, database);
            System.out.printf("%.2f of the floor%n", recorded.perSecond() / floor.perSecond());
        }
    }

    private static ClosedLoop.Outcome record(RecordingLoad load, PackagedService service, EmbeddedDatabase database)
            throws Exception {
        load.whenDue(WARM_UP_PER_SECOND, WARM_UP);
        ClosedLoop.run(CONNECTIONS, WARM_UP_OF_LOOP, load.senders());
        Duration before = service.processorTime();
        var recorded = ClosedLoop.run(CONNECTIONS, MEASURED, load.senders());
        Duration taken = service.processorTime().minus(before);
        print("sessions recorded", recorded);
        System.out.printf(
                "the service takes %.2f ms of a processor for each%n", taken.toNanos() / 1e6 / recorded.nanos().length);
        awaitRelayed(database);
        return recorded;
    }

    private static void recordWhenDue(RecordingLoad load, int perSecond) throws Exception {
        var outcome = load.whenDue(perSecond, MEASURED);
        System.out.printf(
                "%-36s %5d at %d/s: p50 %.1f ms, p99 %.1f ms, max %.1f ms, %d errors%n",
                "sessions when due",
                outcome.nanos().length,
                perSecond,
                outcome.millis(0.50),
                outcome.millis(0.99),
                outcome.millis(1),
                outcome.errors());
    }

    private static ClosedLoop.Outcome floor(RecordingLoad load, EmbeddedDatabase database) throws Exception {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "wal_sync_method")) {
            System.out.printf("%s = %s%n", setting, text(database, "show " + setting));
        }
        Callable<BareInserts> inserts =
                () -> new BareInserts(database.dataSource().getConnection(), load::nextPatient);
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
