package org.restride.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long after the 2xx of a session the patient's report of 28 days has it, with everything on one machine: 50 sessions a
 * second of patients who have recorded one on each of those days. One in 25 is watched by asking for the report
 * again and again, so what is measured holds the answering of the report too.
 */
class ReportLatencyBenchmark {

    private static final int PATIENTS = 600;
    private static final int DAYS = 28;
    private static final int PER_SECOND = Integer.getInteger("perSecond", 50);
    private static final int WARM_UP = PER_SECOND * 60;
    private static final int MEASURED = PER_SECOND * Integer.getInteger("seconds", 120);
    private static final int WATCHED_EVERY = 25;
    private static final Duration PAUSE = Duration.ofMillis(10);

    /** Nobody is held back, and the services run as they do under load: with the compiler and the heap of compose. */
    private static final Map<String, String> SETTINGS = Map.of(
            "RESTRIDE_RATE_LIMIT_CALLER_PER_SECOND", "100000",
            "RESTRIDE_RATE_LIMIT_CALLER_BURST", "100000",
            "RESTRIDE_SERVICE_OPTS", "-Xmx256m -XX:TieredStopAtLevel=4 -XX:ReservedCodeCacheSize=240m");

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Sessions lie on days that are over for everybody. */
    private final LocalDate lastDay = LocalDate.now(ZoneOffset.UTC).minusDays(2);

    private final List<UUID> patients =
            IntStream.range(0, PATIENTS).mapToObj(each -> UUID.randomUUID()).toList();
    /** How many of each patient are on each of the last three days. */
    private final int[][] recorded = new int[PATIENTS][3];

    private final ExecutorService apps = Executors.newFixedThreadPool(64);
    private People people;
    private DemoApp app;

    @TempDir
    Path home;

    @Test
    void from_acknowledged_to_reported() throws Exception {
        try (var stack = new StackUnderTest(home, SETTINGS)) {
            stack.up();
            people = new People(stack);
            app = new DemoApp(stack);
            app.openClinic();
            enrol();
            long[] warm = measure(0, WARM_UP);
            System.out.printf("warm-up: %s%n", words(warm));
            System.out.printf("%d sessions a second: %s%n", PER_SECOND, words(measure(WARM_UP, MEASURED)));
        } finally {
            apps.shutdownNow();
        }
    }

    private void enrol() throws Exception {
        List<Future<?>> enrolled = new ArrayList<>();
        for (UUID patient : patients) {
            enrolled.add(apps.submit(() -> enrol(patient)));
        }
        for (Future<?> each : enrolled) {
            each.get();
        }
        for (int[] ofPatient : recorded) {
            Arrays.fill(ofPatient, 1);
        }
        await().atMost(Duration.ofMinutes(5)).until(() -> sessionsReported(patients.get(PATIENTS - 1), 0) == 1);
    }

    private void enrol(UUID patient) {
        register(patient);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> people.put("imre", path(patient, "/plan"), """
                {"planId":"%s","protocol":{"code":"sciatica-home","version":"0.2.0"},"stageCode":"S1",
                 "effectiveFrom":"%s","zone":"UTC"}
                """.formatted(
                                                UUID.randomUUID(), lastDay.minusDays(DAYS)))
                                .statusCode()
                        == 201);
        for (int back = 0; back < DAYS; back++) {
            record(patient, back);
        }
    }

    private void register(UUID patient) {
        try {
            app.registerPatient(patient);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return nanoseconds of those that were watched, sorted */
    private long[] measure(int first, int count) throws InterruptedException, ExecutionException {
        List<Future<Long>> watched = new ArrayList<>();
        long begin = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long due = begin + i * (TimeUnit.SECONDS.toNanos(1) / PER_SECOND);
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            int patient = (first + i) % PATIENTS;
            int back = (first + i) / PATIENTS % 3;
            int expected = ++recorded[patient][back];
            if (i % WATCHED_EVERY == 0) {
                watched.add(apps.submit(() -> recordAndWatch(patients.get(patient), back, expected)));
            } else {
                apps.submit(() -> record(patients.get(patient), back));
            }
        }
        long[] nanos = new long[watched.size()];
        for (int i = 0; i < nanos.length; i++) {
            nanos[i] = watched.get(i).get();
        }
        Arrays.sort(nanos);
        return nanos;
    }

    private long recordAndWatch(UUID patient, int back, int expected) {
        record(patient, back);
        long acknowledged = System.nanoTime();
        while (sessionsReported(patient, back) < expected) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return System.nanoTime() - acknowledged;
    }

    private void record(UUID patient, int back) {
        LocalDate day = lastDay.minusDays(back);
        put(patient, "/sessions/" + UUID.randomUUID(), """
                {"occurredAt":"%sT12:00:00Z","zone":"UTC","recordedAt":"%sT12:30:00Z","effort0To10":4,
                 "pain":{"before":{"leg0To10":4,"back0To10":3},"worstDuring":{"leg0To10":5,"back0To10":3}},
                 "exercises":[{"exerciseCode":"BENT_KNEE_FALL_OUT","performed":[{"reps":10},{"reps":10}]},
                              {"exerciseCode":"PELVIC_TILT","performed":[{"reps":10},{"reps":10}]}]}
                """.formatted(day, day));
    }

    private void put(UUID patient, String below, String body) {
        var answer = people.put("imre", path(patient, below), body);
        assertThat(answer.statusCode()).as(() -> People.text(answer)).isEqualTo(201);
    }

    private int sessionsReported(UUID patient, int back) {
        var answer = people.get(
                "carla",
                People.ANALYTICS,
                path(patient, "/report?from=%s&to=%s".formatted(lastDay.minusDays(DAYS - 1L), lastDay)));
        if (answer.statusCode() == 404) {
            return 0;
        }
        assertThat(answer.statusCode()).as(() -> People.text(answer)).isEqualTo(200);
        String day = lastDay.minusDays(back).toString();
        for (JsonNode reported : json(answer.body()).path("days")) {
            if (day.equals(reported.path("day").asText())) {
                return reported.path("sessions").asInt();
            }
        }
        return 0;
    }

    private static String path(UUID patient, String below) {
        return "/v1/patients/" + patient + below;
    }

    private static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String words(long[] sorted) {
        return "%d watched, median %.0f ms, p95 %.0f ms, p99 %.0f ms, longest %.0f ms"
                .formatted(
                        sorted.length,
                        millis(sorted, 0.50),
                        millis(sorted, 0.95),
                        millis(sorted, 0.99),
                        millis(sorted, 1));
    }

    private static double millis(long[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1)] / 1e6;
    }
}
