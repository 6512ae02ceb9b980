package org.restride.system.drill;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;

/** Apps that write, and readers who ask for what was acknowledged. */
final class Load implements AutoCloseable {

    private static final Duration LONGEST_CATCHING_UP = Duration.ofMinutes(3);
    private static final Duration OFTEN = Duration.ofMillis(200);
    /** A year of a patient's days takes the service a tenth of a second. */
    private static final Duration NOW_AND_THEN = Duration.ofMillis(500);
    /** To check a password is made to be slow. */
    private static final Duration SELDOM = Duration.ofSeconds(1);

    /** Nobody's token is renewed at the same time. */
    private static final String SOMEBODY_ELSE = "colin";

    private final Caller caller;
    private final Clinic clinic;
    private final Acknowledged acknowledged;
    private final List<App> apps;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicBoolean reading = new AtomicBoolean();

    /** @param perSecond entries of all patients together */
    Load(Caller caller, Clinic clinic, Acknowledged acknowledged, int perSecond) {
        this.caller = caller;
        this.clinic = clinic;
        this.acknowledged = acknowledged;
        Duration every =
                Duration.ofSeconds(1).multipliedBy(clinic.patients().size()).dividedBy(perSecond);
        this.apps = clinic.patients().stream()
                .map(patient -> new App(patient, every, caller, acknowledged))
                .toList();
        apps.forEach(threads::execute);
        ask(OFTEN, this::readCatalogue);
        ask(OFTEN, this::readEntry);
        ask(NOW_AND_THEN, this::readReport);
        ask(SELDOM, this::signIn);
    }

    private void ask(Duration every, Runnable question) {
        threads.execute(new Probe(every, () -> whileReading(question)));
    }

    void start() {
        apps.forEach(App::begin);
        reading.set(true);
    }

    /** Returns when everything that was entered is acknowledged. */
    void stop() {
        apps.forEach(App::end);
        await().atMost(LONGEST_CATCHING_UP).until(() -> apps.stream().allMatch(App::isIdle));
        reading.set(false);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void whileReading(Runnable question) {
        if (reading.get()) {
            question.run();
        }
    }

    private void readCatalogue() {
        caller.get(
                Part.CATALOG,
                null,
                "/v1/protocols",
                (status, body) -> body.toString().contains("\"sciatica-home\"") ? null : "the protocol is missing");
    }

    private void readEntry() {
        Entry entry = acknowledged.any(anyPatient());
        if (entry != null) {
            caller.get(Part.SESSIONS, Clinic.IMPORTER, entry.path(), (status, body) -> entry.contradiction(body));
        }
    }

    private void readReport() {
        UUID patient = anyPatient();
        caller.get(Part.ANALYTICS, Clinic.CLINICIAN, Reports.path(patient), (status, body) -> doubledDay(body));
    }

    /** A report may be behind what was acknowledged, never ahead. */
    private static String doubledDay(JsonNode report) {
        for (JsonNode day : report.path("days")) {
            if (day.path("sessions").asInt() > 1) {
                return "two sessions on a day with one: " + day;
            }
        }
        return report.path("days").isArray() ? null : "no report: " + report;
    }

    private void signIn() {
        caller.trySignIn(SOMEBODY_ELSE);
    }

    private UUID anyPatient() {
        return clinic.patients()
                .get(ThreadLocalRandom.current().nextInt(clinic.patients().size()));
    }
}
