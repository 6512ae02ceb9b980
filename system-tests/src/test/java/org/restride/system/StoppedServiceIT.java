package org.restride.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What SIGTERM does to a service that is being used: it finishes what it has, and takes nothing more. */
class StoppedServiceIT {

    private static final int PATIENTS = 4;
    private static final int ACKNOWLEDGED_BEFORE_STOP = 60;
    private static final int MOST_DAYS = 700;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path home;

    private final AtomicInteger acknowledged = new AtomicInteger();
    /** Whatever was no acknowledgement. */
    private final Set<Integer> others = ConcurrentHashMap.newKeySet();

    @Test
    void no_request_is_broken_off_and_no_event_is_left_behind() throws Exception {
        try (var stack = new StackUnderTest(home)) {
            // Given
            stack.up();
            var app = new DemoApp(stack);
            app.openClinic();
            List<UUID> patients = enrolled(app);
            ExecutorService apps = Executors.newFixedThreadPool(PATIENTS);
            List<Future<?>> loads = new ArrayList<>();
            patients.forEach(patient -> loads.add(apps.submit(() -> sendUntilNobodyAnswers(app, patient))));
            await().atMost(Duration.ofSeconds(60)).until(() -> acknowledged.get() >= ACKNOWLEDGED_BEFORE_STOP);
            // When
            stack.stop("session-service");
            Instant ended = Instant.now();
            for (Future<?> load : loads) {
                load.get();
            }
            apps.shutdown();
            // Then
            assertThat(others).containsOnly(DemoApp.NOT_REACHED);
            stack.awaitEnd();
            stack.up();
            assertThat(events(stack, "published_at <= ?", ended)).isGreaterThanOrEqualTo(acknowledged.get());
            assertThat(events(stack, "published_at > ?", ended)).isZero();
        }
    }

    private static List<UUID> enrolled(DemoApp app) throws IOException {
        List<UUID> patients = new ArrayList<>();
        for (int i = 0; i < PATIENTS; i++) {
            UUID patient = UUID.randomUUID();
            app.registerPatient(patient);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> app.plan(patient), status -> status == 200 || status == 201);
            patients.add(patient);
        }
        return patients;
    }

    private void sendUntilNobodyAnswers(DemoApp app, UUID patient) {
        for (int day = 0; day < MOST_DAYS; day++) {
            int status = app.session(patient, day);
            if (status != 201) {
                others.add(status);
                return;
            }
            acknowledged.incrementAndGet();
        }
    }

    private static int events(StackUnderTest stack, String condition, Instant at) throws SQLException {
        String url = "jdbc:postgresql://%s/session".formatted(stack.hostAndPort(15432));
        try (var connection = DriverManager.getConnection(url, "session", "demo-only-session");
                var select = connection.prepareStatement("select count(*) from outbox_event where " + condition)) {
            select.setTimestamp(1, Timestamp.from(at));
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
