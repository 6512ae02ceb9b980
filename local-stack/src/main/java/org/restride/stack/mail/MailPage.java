package org.restride.stack.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.restride.stack.part.Endpoint;

/**
 * The page with the mail that was caught, newest first. By any other name than this machine's own it does not answer, or a
 * web page whose name is made to lead here would read it like a page of this origin.
 */
final class MailPage implements HttpHandler {

    private static final int SHOWN = 100;
    private static final int MISDIRECTED = 421;

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
              <meta charset="UTF-8">
              <meta http-equiv="refresh" content="5">
              <title>Caught mail - Restride</title>
              <style>body { font: 1rem/1.5 system-ui, sans-serif; max-width: 56rem; margin: 1rem auto; padding: 0 1rem }
                article { border-top: 1px solid; padding: 0.5rem 0 } pre { white-space: pre-wrap; font: inherit }</style>
            </head>
            <body>
            <h1>Caught mail</h1>
            <p>%d mails were sent since the stack was started; none of them left this machine.</p>
            %s
            </body>
            </html>
            """;
    private static final String MAIL = """
            <article>
              <p>%s<br>From %s<br>To <b>%s</b></p>
              <h2>%s</h2>
              <pre>%s</pre>
            </article>
            """;

    private final Set<String> ownNames;
    private final Supplier<List<CaughtMail>> caught;

    MailPage(Endpoint endpoint, Supplier<List<CaughtMail>> caught) {
        this.ownNames = Set.of(endpoint.hostAndPort(), "localhost:" + endpoint.port());
        this.caught = caught;
    }

    @Override
    public void handle(HttpExchange request) throws IOException {
        boolean byOwnName =
                ownNames.contains(String.valueOf(request.getRequestHeaders().getFirst("Host")));
        byte[] html = (byOwnName ? html(caught.get()) : "").getBytes(StandardCharsets.UTF_8);
        request.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        request.getResponseHeaders().set("Cache-Control", "no-store");
        request.getResponseHeaders()
                .set(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
        request.sendResponseHeaders(byOwnName ? 200 : MISDIRECTED, html.length == 0 ? -1 : html.length);
        request.getResponseBody().write(html);
        request.close();
    }

    static String html(List<CaughtMail> caught) {
        List<CaughtMail> newestFirst = new ArrayList<>(caught);
        Collections.reverse(newestFirst);
        return PAGE.formatted(
                caught.size(),
                newestFirst.stream().limit(SHOWN).map(MailPage::html).collect(Collectors.joining()));
    }

    private static String html(CaughtMail mail) {
        return MAIL.formatted(
                escaped(mail.sent()),
                escaped(mail.from()),
                escaped(mail.to()),
                escaped(mail.subject()),
                escaped(mail.text()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
