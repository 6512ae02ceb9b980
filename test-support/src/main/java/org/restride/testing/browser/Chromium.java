package org.restride.testing.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A browser of this machine. Nothing is downloaded: without one the tests that need it say so and are left out. A module that
 * uses it names Playwright and axe as its own test dependencies.
 */
public final class Chromium implements AutoCloseable {

    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private Chromium(Path executable) {
        playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
    }

    /** @throws org.opentest4j.TestAbortedException if there is none, and RESTRIDE_BROWSER does not say that one is required */
    public static Chromium onThisMachine() {
        var found = Stream.concat(Stream.ofNullable(System.getenv("RESTRIDE_CHROMIUM")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isEmpty() && "required".equals(System.getenv("RESTRIDE_BROWSER"))) {
            throw new AssertionError("RESTRIDE_BROWSER=required, and no browser at any of " + PLACES);
        }
        Assumptions.assumeTrue(
                found.isPresent(),
                "No browser found, so the pages are not looked at; install chromium or name one in RESTRIDE_CHROMIUM");
        return new Chromium(found.get());
    }

    /** @param cookies of somebody who signed in */
    public BrowserContext context(
            String baseUrl, Map<String, String> cookies, int width, int height, ColorScheme scheme) {
        BrowserContext context = browser.newContext(new NewContextOptions()
                .setBaseURL(baseUrl)
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("en-GB"));
        context.setDefaultTimeout(15_000);
        cookies.forEach(
                (name, value) -> context.addCookies(List.of(new Cookie(name, value).setUrl(baseUrl + "/clinician"))));
        return context;
    }

    /** What axe finds serious or critical, each with the places. */
    public static List<String> graveViolations(Page page) {
        return new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(Chromium::inWords)
                        .toList();
    }

    private static String inWords(Rule rule) {
        return "%s: %s"
                .formatted(
                        rule.getId(),
                        rule.getNodes().stream()
                                .map(node -> node.getHtml())
                                .limit(3)
                                .toList());
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
