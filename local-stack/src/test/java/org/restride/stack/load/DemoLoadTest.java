package org.restride.stack.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.restride.stack.FreePorts;
import org.restride.stack.demo.DemoClinic;
import org.restride.stack.demo.DemoIds;
import org.restride.stack.home.StackHome;
import org.restride.stack.identity.IdentityProvider;
import org.restride.stack.part.Console;
import org.restride.stack.part.Ports;
import org.restride.stack.part.StackFailure;

class DemoLoadTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final int CLINICS_AND_MEMBERS = 2 + 4;
    private static final int ALERT_SETTINGS = 1;

    @TempDir
    Path folder;

    private final Ports ports = FreePorts.any();
    private final IdentityProvider provider = new IdentityProvider(ports.signIn());
    private FakeClinic clinic;

    @BeforeEach
    void open() throws IOException {
        provider.start();
        clinic = FakeClinic.on(ports);
    }

    @AfterEach
    void close() {
        clinic.close();
        provider.close();
    }

    @Test
    void an_empty_stack_gets_everything_even_if_it_is_slow_to_be_ready() {
        LoadResult result = load(clinic.refusing(5), NOW);

        assertThat(result.patients()).isEqualTo(60);
        assertThat(result.startDay()).isEqualTo("2026-08-28");
        assertThat(result.reportsBuilt()).isEqualTo(60);
        assertThat(result.eventsConsumed()).isEqualTo(7);
        assertThat(clinic.created())
                .isEqualTo(CLINICS_AND_MEMBERS
                        + ALERT_SETTINGS
                        + clinic.stored("/symptom-reports/").size()
                        + 60
                        + result.sessionsSent()
                        + result.scoresSent());
        JsonNode weakness = clinic.any("/symptom-reports/" + DemoIds.symptomReport(DemoClinic.ALARMING));
        assertThat(weakness.path("occurredAt").asText()).startsWith("2026-11-19T12:00:00");
        assertThat(clinic.stored("/symptom-reports/")).hasSizeBetween(300, 60 * 13);
        assertThat(clinic.all("/symptom-reports/"))
                .as("screens and the report of one symptom")
                .extracting(report -> report.path("answers").findValuesAsText("symptomCode"))
                .containsOnly(List.of("FEVER", "GAIT"), List.of("NEW_WEAKNESS"));
        assertThat(clinic.any("/alert-settings").at("/first/email").asText())
                .isEqualTo("reception@demo-clinic.example");
        assertThat(clinic.any("/sessions/").path("exercises").path(0).path("performed"))
                .hasSize(2);
        assertThat(clinic.any("/pain-scores/").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "occurredAt", "zone", "recordedAt", "context", "leg0To10", "back0To10", "mostDistalLocation");
    }

    @Test
    void everybody_does_what_their_role_may() {
        load(clinic, NOW);

        assertThat(clinic.callers("/v1/clinics/")).containsExactly("adele");
        assertThat(clinic.callers("PUT/v1/patients/")).containsExactly("imre");
        assertThat(clinic.callers("/report")).containsExactly("carla");
        assertThat(clinic.callers("/q/metrics")).containsExactly("oscar");
        assertThat(clinic.any("/care-team").path("members")).hasToString("[\"carla\"]");
        assertThat(clinic.stored("/members/")).containsExactlyInAnyOrder("carla", "colin", "imre", "otto");
    }

    @Test
    void a_later_run_sends_only_what_is_new() {
        load(clinic, NOW);
        int before = clinic.created() - clinic.stored("/symptom-reports/").size();

        LoadResult later = load(clinic, NOW.plus(Duration.ofDays(2)));

        assertThat(later.sessionsSent() + later.scoresSent())
                .isEqualTo(clinic.created() - clinic.stored("/symptom-reports/").size() - before)
                .isBetween(20, 400);
    }

    @Test
    void a_patient_erased_by_hand_stays_erased() {
        load(clinic, NOW);
        clinic.erase(DemoIds.patient(DemoClinic.SHOWCASE));

        LoadResult later = load(clinic, NOW.plus(Duration.ofDays(2)));

        assertThat(later.patients()).isEqualTo(59);
    }

    @Test
    void after_an_interrupted_load_everything_is_sent_again_and_changes_nothing() throws IOException {
        LoadResult first = load(clinic, NOW);
        int before = clinic.created();
        Path state = folder.resolve("demo.json");
        Files.writeString(
                state, Files.readString(state).replaceAll("\"loadedUntil\" : \"[^\"]*\"", "\"loadedUntil\" : null"));
        assertThat(state).content().contains("null");

        LoadResult again = load(clinic, NOW);

        assertThat(again.sessionsSent()).isEqualTo(first.sessionsSent());
        assertThat(clinic.created()).isEqualTo(before);
    }

    @Test
    void metrics_that_are_refused_are_not_taken_for_no_events() {
        assertThatThrownBy(() -> load(clinic.hidingMetrics(), NOW))
                .isInstanceOf(StackFailure.class)
                .hasMessage(
                        "GET %s/q/metrics was answered with 403 instead of 200, so what it shows is not known.",
                        ports.analytics().url());
    }

    @Test
    void a_load_from_before_there_were_clinics_is_not_gone_on_with() throws IOException {
        DemoLoad.requireLoadable(new StackHome(folder));
        Files.writeString(folder.resolve("demo.json"), "{\"startDay\":\"2026-08-28\",\"loadedUntil\":null}");

        assertThatThrownBy(() -> DemoLoad.requireLoadable(new StackHome(folder)))
                .isInstanceOf(StackFailure.class)
                .hasMessage(
                        "The demo patients in %s are from before there were clinics; ./restride reset starts afresh,"
                                + " ./restride up --no-demo leaves them as they are.",
                        folder);
    }

    @Test
    void a_load_of_today_can_be_gone_on_with() {
        load(clinic, NOW);

        assertThatCode(() -> DemoLoad.requireLoadable(new StackHome(folder))).doesNotThrowAnyException();
    }

    @Test
    void a_state_that_cannot_be_read_is_no_new_beginning() throws IOException {
        Path state = Files.writeString(folder.resolve("demo.json"), "{\"startDay\"");

        assertThatThrownBy(() -> DemoLoad.requireLoadable(new StackHome(folder)))
                .isInstanceOf(StackFailure.class)
                .hasMessage(
                        "%s cannot be read; ./restride reset starts afresh, ./restride up --no-demo leaves it as it is.",
                        state);
    }

    @Test
    void a_report_that_never_shows_what_was_sent_is_a_failure() {
        load(clinic, NOW);
        var patient = UUID.randomUUID();
        var check = new ReportCheck(id -> Coverage.NONE, Duration.ofMillis(50));

        assertThatThrownBy(() -> check.await(Map.of(patient, new Coverage(3, 4))))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("1 reports do not show what was sent")
                .hasMessageContaining(patient.toString());
    }

    private LoadResult load(FakeClinic ready, Instant now) {
        assertThat(ready).isNotNull();
        var silence = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new DemoLoad(
                        new StackHome(folder),
                        Addresses.of(ports),
                        new Console(silence, silence),
                        Clock.fixed(now, ZoneOffset.UTC))
                .run();
    }
}
