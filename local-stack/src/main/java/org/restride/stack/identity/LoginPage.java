package org.restride.stack.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import okhttp3.Headers;

/** The page on which a person chooses who to be. Its form goes to where the page came from, query included. */
final class LoginPage {

    private static final String BUTTON = """
              <li><button name="username" value="%s"><b>%s</b> <i>%s</i><br>%s</button></li>
            """;

    private static final Headers HEADERS = Headers.of(
            "Content-Type", "text/html; charset=utf-8",
            "Cache-Control", "no-store",
            "Content-Security-Policy",
                    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'");

    OAuth2HttpResponse answer() {
        return new OAuth2HttpResponse(HEADERS, 200, html(), null);
    }

    String html() {
        String buttons = DemoUsers.all().stream().map(LoginPage::button).collect(Collectors.joining());
        return frame().replace("<!-- users -->\n", buttons);
    }

    private static String button(DemoUser user) {
        return BUTTON.formatted(user.subject(), user.name(), String.join(", ", user.roles()), user.about());
    }

    private static String frame() {
        try (var file = LoginPage.class.getResourceAsStream("login.html")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
