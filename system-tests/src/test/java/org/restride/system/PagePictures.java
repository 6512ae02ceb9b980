package org.restride.system;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes the pictures of the clinicians' pages that the documentation shows, with the demo clinic; see docs/pages/take. */
class PagePictures {

    private static final Path PICTURES = Path.of(System.getProperty("restride.checkout"), "docs/pages");
    private static final int WIDE = 1280;
    private static final int NARROW = 390;

    @TempDir
    Path home;

    @Test
    void of_every_page() {
        try (var stack = StackUnderTest.withDemoClinic(home)) {
            stack.up();
            try (var carla = new ClinicianAtWork(stack)) {
                Page wide = carla.signIn(WIDE, 800, ColorScheme.LIGHT);
                Page narrow = carla.signIn(NARROW, 800, ColorScheme.LIGHT);
                Page dark = carla.signIn(WIDE, 800, ColorScheme.DARK);
                take(wide, "worklist-1280", false);
                take(narrow, "worklist-390", false);
                String patient = patientReadyForTheNextStage(wide);
                for (Page page : new Page[] {wide, narrow, dark}) {
                    ClinicianAtWork.open(page, patient + "?period=12w");
                }
                take(wide, "patient-1280", true);
                take(narrow, "patient-390", true);
                take(dark, "patient-1280-dark", false);
                wide.getByText("Decide otherwise").click();
                take(wide, "decide-1280", false);
                wide.navigate("/clinician/outcomes");
                take(wide, "outcomes-1280", true);
                narrow.navigate("/clinician/outcomes");
                take(narrow, "outcomes-390", true);
                for (Page page : new Page[] {wide, narrow}) {
                    page.getByText("Español").click();
                    ClinicianAtWork.open(page, patient + "?period=12w");
                }
                take(wide, "patient-es-1280", true);
                take(narrow, "patient-es-390", true);
                wide.navigate("/clinician/");
                take(wide, "worklist-es-1280", false);
            }
        }
    }

    private static String patientReadyForTheNextStage(Page page) {
        ClinicianAtWork.open(page, "/clinician/?kind=READY_TO_PROGRESS");
        return page.locator(".worklist tbody th a").first().getAttribute("href");
    }

    private static void take(Page page, String name, boolean whole) {
        page.screenshot(
                new ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(whole));
    }
}
