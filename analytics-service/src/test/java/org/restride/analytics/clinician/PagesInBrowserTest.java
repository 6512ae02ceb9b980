package org.restride.analytics.clinician;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.PdfOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.logging.Log;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.restride.analytics.FakeSessions;
import org.restride.testing.EmbeddedKafka;
import org.restride.testing.StackPart;
import org.restride.testing.StackResource;
import org.restride.testing.browser.Chromium;

/** The pages as a clinician's browser shows them. Pictures of them are left in {@code target/pages}. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
@QuarkusTestResource(CodeExchange.class)
@QuarkusTestResource(FakeSessions.class)
class PagesInBrowserTest {

    private static final long SECOND_VISIT_BYTES = 200_000;
    private static final int VISITS = 5;
    private static final double INTERACTIVE_MILLIS = 1000;
    /** What a browser leaves of 900. */
    private static final int SCREEN_HEIGHT = 800;

    /** Monday to Sunday, and the weeks at both ends. */
    private static final int WEEKS_OF_A_YEAR = 53;

    private static final String WORKLIST = "/clinician/";

    @StackPart
    EmbeddedKafka broker;

    @StackPart
    FakeSessions sessions;

    @TestHTTPResource
    URI service;

    @Inject
    Practice practice;

    private final String carla = "carla-" + UUID.randomUUID();
    private final Browser signedIn = new Browser();
    private final List<String> complaints = new ArrayList<>();
    private Chromium chromium;
    private Course ada;

    @BeforeEach
    void open() {
        chromium = Chromium.onThisMachine();
        ada = Practice.ada(carla);
        practice.admit(
                broker.bootstrapServers(),
                List.of(
                        ada,
                        Practice.ben(carla),
                        Practice.chiara(carla),
                        Practice.dora(carla),
                        Practice.emil(carla),
                        Practice.fay(carla)));
        sessions.employ(Course.CLINIC, carla);
        signedIn.signIn(WORKLIST, carla, "clinician");
    }

    @AfterEach
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private Page page(int width, ColorScheme scheme) {
        String base = service.toString().replaceAll("/$", "");
        BrowserContext context = chromium.context(base, signedIn.cookies(), width, SCREEN_HEIGHT, scheme);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    private String patient() {
        return "/clinician/patients/" + ada.patientId();
    }

    private static void open(Page page, String path) {
        page.navigate(path);
        page.waitForSelector("body[data-ready=true]");
    }

    private static void picture(Page page, String name) {
        page.screenshot(new ScreenshotOptions()
                .setPath(Path.of("target/pages/%s.png".formatted(name)))
                .setFullPage(true));
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK"})
    void nothing_grave_stands_in_the_way_of_anybody(int width, ColorScheme scheme) {
        Page page = page(width, scheme);
        open(page, patient());
        picture(page, "patient-%d-%s".formatted(width, scheme));
        assertThat(Chromium.graveViolations(page)).isEmpty();
        page.locator("details").all().forEach(details -> details.evaluate("element => element.open = true"));
        assertThat(Chromium.graveViolations(page)).isEmpty();
        assertNothingOverflows(page);
        open(page, WORKLIST + "?show=all");
        picture(page, "worklist-%d-%s".formatted(width, scheme));
        assertThat(Chromium.graveViolations(page)).isEmpty();
        assertNothingOverflows(page);
        page.navigate("/clinician/outcomes");
        picture(page, "outcomes-%d-%s".formatted(width, scheme));
        assertThat(page.getByRole(AriaRole.REGION, new GetByRoleOptions().setName("Retention")))
                .isVisible();
        assertThat(Chromium.graveViolations(page)).isEmpty();
        assertNothingOverflows(page);
        assertThat(complaints).isEmpty();
    }

    private static void assertNothingOverflows(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A4", "Letter"})
    void a_patient_is_printed_on_one_page(String paper) throws IOException {
        Page page = page(1280, ColorScheme.DARK);
        open(page, patient());
        byte[] printed = page.pdf(new PdfOptions()
                .setFormat(paper)
                .setPreferCSSPageSize(true)
                .setPath(Path.of("target/pages/printed-%s.pdf".formatted(paper))));
        try (var pdf = Loader.loadPDF(printed)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Ada Okafor", "Needs clinical sign-off", "Protocol sciatica-home 0.2.0")
                    .doesNotContain("Sign out", "PDF for the record");
            ImageIO.write(
                    new PDFRenderer(pdf).renderImageWithDPI(0, 100, ImageType.GRAY),
                    "png",
                    Path.of("target/pages/printed-%s.png".formatted(paper)).toFile());
        }
    }

    @Test
    void what_decides_is_on_one_screen_of_a_laptop() {
        Page page = page(1440, ColorScheme.LIGHT);
        open(page, patient());
        page.screenshot(new ScreenshotOptions().setPath(Path.of("target/pages/patient-1440-screen.png")));
        for (String part : List.of(".who", ".headline", ".reasons", ".course", ".calendar", ".exercises")) {
            var box = page.locator(part + ":visible").first().boundingBox();
            assertThat(box.y + box.height).as(part).isLessThanOrEqualTo(SCREEN_HEIGHT);
        }
    }

    @Test
    void the_chart_is_read_with_the_keyboard_and_its_table_is_one_key_away() {
        // Given
        Page page = page(1280, ColorScheme.LIGHT);
        open(page, patient());
        var chart =
                page.getByRole(AriaRole.APPLICATION, new GetByRoleOptions().setName("Course of pain in leg and back"));
        // When
        chart.focus();
        page.keyboard().press("ArrowLeft");
        // Then
        var spoken = page.locator(".chart [aria-live=polite]");
        assertThat(spoken).containsText("Leg ");
        assertThat(spoken).containsText("of 7 days");
        String yesterday = spoken.textContent();
        page.keyboard().press("PageUp");
        assertThat(spoken).not().hasText(yesterday);
        // When
        page.keyboard().press("t");
        // Then
        assertThat(page.getByRole(AriaRole.REGION, new GetByRoleOptions().setName("Course of pain: Table")))
                .isVisible();
        // When
        page.keyboard().press("t");
        // Then
        assertThat(chart).isFocused();
    }

    @Test
    void a_clinician_overrides_what_is_recommended_and_hears_that_it_is_recorded() {
        // Given
        sessions.records().plan(ada.patientId(), 3, "S3");
        Page page = page(390, ColorScheme.DARK);
        open(page, patient());
        // When
        page.getByText("Decide otherwise").click();
        page.getByLabel("not what is recommended").check();
        page.getByLabel("Reason").first().selectOption("LIFE_CIRCUMSTANCES");
        page.getByLabel("Note (needed for another reason)").fill("Moves house this week");
        picture(page, "decide-390-DARK");
        assertThat(Chromium.graveViolations(page)).isEmpty();
        assertNothingOverflows(page);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Record the decision"))
                .click();
        // Then
        page.waitForURL("**/clinician/patients/*decision=*");
        page.waitForSelector("body[data-ready=true]");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("overridden");
        assertThat(page.getByRole(AriaRole.STATUS)).isFocused();
        assertThat(Chromium.graveViolations(page)).isEmpty();
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_period_is_chosen_without_leaving_the_page() {
        Page page = page(1280, ColorScheme.LIGHT);
        open(page, patient());
        var all = page.getByRole(
                AriaRole.LINK, new GetByRoleOptions().setName("All").setExact(true));
        all.click();
        assertThat(all).hasAttribute("aria-current", "true");
        assertThat(page.locator(".calendar thead th")).hasCount(WEEKS_OF_A_YEAR);
        picture(page, "patient-1280-all");
        assertNothingOverflows(page);
        page.locator(".chart .canvas").hover();
        assertThat(page.locator(".readout")).containsText("Leg ");
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_year_is_there_within_a_second_and_further_visits_move_little() {
        // Given
        Page page = page(1280, ColorScheme.LIGHT);
        open(page, patient() + "?period=all");
        var moved = new AtomicLong();
        CDPSession network = page.context().newCDPSession(page);
        network.send("Network.enable");
        network.on(
                "Network.loadingFinished",
                event -> moved.addAndGet(event.get("encodedDataLength").getAsLong()));
        // When
        List<Double> ready = new ArrayList<>();
        for (int visit = 0; visit < VISITS; visit++) {
            page.navigate("about:blank");
            open(page, patient() + "?period=all");
            ready.add(((Number) page.evaluate("performance.getEntriesByName('ready')[0].startTime")).doubleValue());
        }
        // Then
        long bytes = moved.get() / VISITS;
        Log.infof("Further visits: ready after %s ms, %d bytes moved by each", ready, bytes);
        assertThat(Collections.min(ready))
                .as("the fastest: others use the machine too")
                .isLessThan(INTERACTIVE_MILLIS);
        assertThat(bytes).isPositive().isLessThan(SECOND_VISIT_BYTES);
    }

    @Test
    void what_somebody_else_does_appears_without_loading_the_page_again() {
        // Given
        Page mine = page(1280, ColorScheme.LIGHT);
        open(mine, WORKLIST);
        Page other = page(390, ColorScheme.LIGHT);
        open(other, WORKLIST);
        var seen = new GetByRoleOptions().setName("Seen: Dora <Nagy>, Warning symptom");
        assertThat(mine.getByRole(AriaRole.BUTTON, seen)).isVisible();
        // When
        other.getByRole(AriaRole.BUTTON, seen).click();
        // Then
        assertThat(other.getByRole(AriaRole.BUTTON, seen)).isHidden();
        assertThat(mine.getByRole(AriaRole.BUTTON, seen)).isHidden();
        assertThat(mine.getByRole(AriaRole.STATUS)).containsText("Updated at");
        assertThat(complaints).isEmpty();
    }

    @Test
    void the_list_is_searched_and_walked_through_with_the_keyboard() {
        Page page = page(1280, ColorScheme.LIGHT);
        open(page, WORKLIST + "?show=all");
        page.getByRole(AriaRole.SEARCHBOX, new GetByRoleOptions().setName("Name"))
                .fill("ok");
        assertThat(page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Ada Okafor")))
                .isVisible();
        assertThat(page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Ben Larsen")))
                .isHidden();
        page.getByRole(AriaRole.SEARCHBOX, new GetByRoleOptions().setName("Name"))
                .fill("");
        var first = page.locator(".worklist tbody th a").first();
        first.focus();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator(".worklist tbody th a").nth(1)).isFocused();
        page.keyboard().press("Enter");
        page.waitForURL("**/clinician/patients/*");
    }
}
