package org.restride.system;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import java.util.UUID;
import org.restride.testing.browser.Chromium;

/** Carla of the demo clinic, at the pages of a stack with a browser. */
final class ClinicianAtWork implements AutoCloseable {

    private static final String WORKLIST = "/clinician/";

    private final StackUnderTest stack;
    private final Chromium chromium = Chromium.onThisMachine();

    ClinicianAtWork(StackUnderTest stack) {
        this.stack = stack;
    }

    /** Signed in as the provider lets people do it, and at the worklist. */
    Page signIn(int width, int height, ColorScheme scheme) {
        BrowserContext context = chromium.context(stack.url(People.ANALYTICS), Map.of(), width, height, scheme);
        Page page = context.newPage();
        page.navigate(WORKLIST);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Carla Demo"))
                .click();
        page.waitForURL("**" + WORKLIST);
        awaitReady(page);
        return page;
    }

    static void open(Page page, String path) {
        page.navigate(path);
        awaitReady(page);
    }

    /** Scripts have done what they do when a page is loaded. */
    static void awaitReady(Page page) {
        page.waitForSelector("body[data-ready=true]");
    }

    /** Of the patient whose page is shown. */
    static UUID patientAt(Page page) {
        String path = page.url().replaceAll("[?#].*", "");
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    @Override
    public void close() {
        chromium.close();
    }
}
