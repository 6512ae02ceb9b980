package org.restride.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.GetByTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.restride.testing.browser.Chromium;

/** From signing in to the patient's plan: what a clinician decides on the pages is what session-service has then. */
class ClinicianDecidesIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TOLD = Duration.ofSeconds(20);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path home;

    private static StackUnderTest stack;
    private static People people;

    private ClinicianAtWork carla;
    private Page page;

    @BeforeAll
    static void start() {
        stack = StackUnderTest.withDemoClinic(home);
        stack.up();
        people = new People(stack);
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @BeforeEach
    void signIn() {
        carla = new ClinicianAtWork(stack);
        page = carla.signIn(1280, 800, ColorScheme.LIGHT);
    }

    @AfterEach
    void leave() {
        if (carla != null) {
            carla.close();
        }
    }

    @Test
    void a_recommended_stage_is_accepted_and_the_plan_has_it() {
        // Given
        openFirstWith("Step back recommended");
        JsonNode before = plan();
        // When
        page.getByText(Pattern.compile("^Accept: ")).click();
        assertThat(Chromium.graveViolations(page)).isEmpty();
        press("Accept and change the stage");
        // Then
        assertThat(status()).containsText("accepted");
        JsonNode after = plan();
        assertThat(after.path("revision").asInt())
                .isEqualTo(before.path("revision").asInt() + 1);
        assertThat(after.path("stageCode").asText())
                .isEqualTo(previous(before.path("stageCode").asText()));
        // And the page knows it once analytics has heard of it
        String patient = "/clinician/patients/" + patient();
        await().atMost(TOLD).untilAsserted(() -> {
            ClinicianAtWork.open(page, patient);
            assertThat(page.locator(".standing strong"))
                    .containsText("Stage " + after.path("stageCode").asText().substring(1));
        });
    }

    @Test
    void a_recommendation_is_overridden_with_a_reason_and_a_note() {
        // Given
        openFirstWith("Step back recommended");
        JsonNode before = plan();
        // When
        page.getByText("Decide otherwise").click();
        page.getByLabel("not what is recommended").check();
        page.getByLabel("Reason").first().selectOption(new SelectOption().setLabel("circumstances"));
        page.getByLabel("Note (needed for another reason)").fill("Moves house this week");
        press("Record the decision");
        // Then
        assertThat(status()).containsText("overridden");
        assertThat(status()).isFocused();
        JsonNode decision = list("/stage-decisions").get(0);
        assertThat(decision.path("outcome").asText()).isEqualTo("OVERRIDDEN");
        assertThat(decision.path("reason").asText()).isEqualTo("LIFE_CIRCUMSTANCES");
        assertThat(decision.path("note").asText()).isEqualTo("Moves house this week");
        assertThat(decision.path("recommendationId").asText()).isNotEmpty();
        assertThat(plan().path("stageCode")).isEqualTo(before.path("stageCode"));
    }

    @Test
    void a_warning_symptom_is_cleared_with_a_note() {
        // Given
        openFirstWith("Warning symptom");
        int open = flags().size();
        assertThat(open).isPositive();
        // When
        page.getByText(Pattern.compile("^Clear the warning symptom: ")).first().click();
        page.getByLabel("What was found and decided").first().fill("Examined, no sign of it");
        press("Clear the warning symptom");
        // Then
        assertThat(status()).containsText("Examined, no sign of it");
        assertThat(flags()).hasSize(open - 1);
    }

    @Test
    void a_pause_is_in_the_plan_of_the_patient() {
        // Given
        ClinicianAtWork.open(page, "/clinician/?show=all");
        page.locator(".worklist tbody th a").last().click();
        ClinicianAtWork.awaitReady(page);
        String tomorrow = LocalDate.now().plusDays(1).toString();
        String nextWeek = LocalDate.now().plusDays(8).toString();
        // When
        page.getByText("Pause the programme", new GetByTextOptions().setExact(true))
                .first()
                .click();
        page.getByLabel("First day").fill(tomorrow);
        page.getByLabel("Last day (empty: open end)").fill(nextWeek);
        page.getByLabel("Reason").last().selectOption(new SelectOption().setLabel("holiday"));
        press("Pause the programme");
        // Then
        assertThat(status()).containsText("holiday");
        assertThat(list("/pauses")).anySatisfy(pause -> {
            assertThat(pause.path("from").asText()).isEqualTo(tomorrow);
            assertThat(pause.path("to").asText()).isEqualTo(nextWeek);
            assertThat(pause.path("reason").asText()).isEqualTo("HOLIDAY");
        });
    }

    /** Chooses the reason above the list and follows the first name in it. */
    private void openFirstWith(String reason) {
        page.getByLabel("Why").selectOption(new SelectOption().setLabel(reason));
        page.waitForURL(Pattern.compile(".*[?&]kind=[A-Z_]+.*"));
        ClinicianAtWork.awaitReady(page);
        page.locator(".worklist tbody th a").first().click();
        page.waitForURL("**/clinician/patients/*");
        ClinicianAtWork.awaitReady(page);
    }

    private void press(String name) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private com.microsoft.playwright.Locator status() {
        return page.getByRole(AriaRole.STATUS);
    }

    private UUID patient() {
        return ClinicianAtWork.patientAt(page);
    }

    private JsonNode plan() {
        return recorded("/plan");
    }

    private JsonNode list(String below) {
        return recorded(below).path("items");
    }

    private JsonNode flags() {
        return recorded("/flags");
    }

    private JsonNode recorded(String below) {
        var answer = people.get("carla", People.SESSIONS, "/v1/patients/" + patient() + below);
        assertThat(answer.statusCode()).as(() -> People.text(answer)).isEqualTo(200);
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String previous(String stage) {
        return "S" + (Integer.parseInt(stage.substring(1)) - 1);
    }
}
