package org.restride.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Invariant 1: what was acknowledged is in the report exactly once, whichever process is killed in the middle of
 * loading. The launcher holds the broker and the identity provider, so killing it kills both.
 */
class KilledProcessesIT {

    private static final List<String> VICTIMS =
            List.of("session-service", "analytics-service", "catalog-service", "postgres", "launcher");
    private static final int PATIENTS = 8;
    private static final int ACKNOWLEDGED_BEFORE_KILL = 120;
    private static final int MOST_DAYS = 700;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path home;

    private final List<UUID> patients = new ArrayList<>();
    /** Day of each acknowledged session, by patient. */
    private final Map<UUID, Map<Integer, Integer>> acknowledged = new ConcurrentHashMap<>();

    private final AtomicInteger count = new AtomicInteger();
    private int nextDay;

    @Test
    void every_acknowledged_session_is_in_its_report_exactly_once() throws Exception {
        for (int i = 0; i < PATIENTS; i++) {
            patients.add(UUID.randomUUID());
            acknowledged.put(patients.get(i), new ConcurrentHashMap<>());
        }
        try (var stack = new StackUnderTest(home)) {
            var app = new DemoApp(stack);
            stack.up();
            app.openClinic();
            for (UUID patient : patients) {
                enrol(app, patient);
            }
            for (String victim : VICTIMS) {
                loadUntilKilled(stack, app, victim);
                stack.up();
                assertAllReported(app, victim);
            }
            // And sent all again, as an app does that missed the answers, with one more that shows when all came
            // through
            sendAgain(app);
            patients.forEach(patient -> sendOneMore(app, patient));
            assertAllReported(app, "nobody, everything sent twice");
        }
    }

    private static void enrol(DemoApp app, UUID patient) throws IOException {
        app.registerPatient(patient);
        await().atMost(Duration.ofSeconds(30)).until(() -> app.plan(patient) < 300);
    }

    private void loadUntilKilled(StackUnderTest stack, DemoApp app, String victim) throws Exception {
        int goal = count.get() + ACKNOWLEDGED_BEFORE_KILL;
        ExecutorService apps = Executors.newFixedThreadPool(PATIENTS);
        var ended = new AtomicInteger();
        List<Future<?>> loads = new ArrayList<>();
        for (UUID patient : patients) {
            loads.add(apps.submit(() -> load(app, patient, nextDay, goal, ended)));
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> count.get() >= goal);
        stack.kill(victim);
        int exit = stack.awaitEnd();
        ended.set(1);
        for (Future<?> load : loads) {
            join(load);
        }
        apps.shutdown();
        nextDay += MOST_DAYS / (VICTIMS.size() + 1);
        assertThat(exit).as("exit code after %s was killed", victim).isNotZero();
        if (!"launcher".equals(victim)) {
            assertThat(stack.said().lines().reduce((first, last) -> last).orElseThrow())
                    .containsIgnoringCase("postgres".equals(victim) ? "PostgreSQL" : victim);
        }
    }

    private static void join(Future<?> load) throws InterruptedException {
        try {
            load.get();
        } catch (ExecutionException e) {
            throw new AssertionError("The app failed", e.getCause());
        }
    }

    /** Goes on past the goal, so that the kill comes in the middle; ends with the stack. */
    private void load(DemoApp app, UUID patient, int firstDay, int goal, AtomicInteger ended) {
        int lastDay = firstDay + MOST_DAYS / (VICTIMS.size() + 1);
        for (int day = firstDay; day < lastDay && ended.get() == 0; day++) {
            int status = app.session(patient, day);
            if (status == 200 || status == 201) {
                acknowledged.get(patient).put(day, status);
                count.incrementAndGet();
            } else {
                assertThat(status).as("an answer that is no success").isIn(DemoApp.NO_ANSWER, DemoApp.NOT_REACHED, 503);
                if (count.get() >= goal && status != 503) {
                    return; // the service is gone; what was not acknowledged is sent again later
                }
            }
        }
    }

    private void sendOneMore(DemoApp app, UUID patient) {
        assertThat(app.session(patient, MOST_DAYS)).isEqualTo(201);
        acknowledged.get(patient).put(MOST_DAYS, 201);
    }

    private void sendAgain(DemoApp app) {
        acknowledged.forEach((patient, days) -> days.keySet()
                .forEach(day -> assertThat(app.session(patient, day)).isEqualTo(200)));
    }

    private void assertAllReported(DemoApp app, String victim) {
        for (UUID patient : patients) {
            await().alias("all of one patient after %s was killed".formatted(victim))
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> sessionsByDay(app.report(patient)).keySet().containsAll(days(patient)));
            assertThat(sessionsByDay(app.report(patient)).values())
                    .as("sessions a day after %s was killed", victim)
                    .containsOnly(1);
        }
    }

    private List<String> days(UUID patient) {
        return acknowledged.get(patient).keySet().stream()
                .map(day -> DemoApp.dayOf(day).toString())
                .toList();
    }

    private static Map<String, Integer> sessionsByDay(JsonNode report) {
        Map<String, Integer> days = new TreeMap<>();
        report.path("days")
                .forEach(day ->
                        days.put(day.path("day").asText(), day.path("sessions").asInt()));
        return days;
    }
}
