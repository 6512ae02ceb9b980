package org.restride.stack.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.stack.FreePorts;
import org.restride.stack.part.Endpoint;
import org.restride.stack.part.Ports;

class MailCatcherTest {

    private final Ports ports = FreePorts.any();
    private final MailCatcher catcher = new MailCatcher(ports.mail(), ports.mailPage());

    @BeforeEach
    void start() {
        catcher.start();
    }

    @AfterEach
    void stop() {
        catcher.close();
    }

    @Test
    void mail_for_anybody_is_on_the_page_newest_first_and_harmless() throws Exception {
        // When
        send("reception@clinic.example", "First <b>");
        send("on-call@clinic.example", "Second");
        // Then
        HttpResponse<String> page = page();
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(page.body())
                .contains("2 mails", "<b>reception@clinic.example</b>", "First &lt;b&gt;", "Please look &amp; see")
                .containsSubsequence("Second", "First");
    }

    @Test
    void it_answers_by_its_own_name_only() throws IOException {
        try (var socket = new Socket(Endpoint.HOST, ports.mailPage().port())) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 421");
        }
    }

    @Test
    void its_ports_are_free_again_when_it_is_closed() {
        catcher.close();
        ports.requireFree();
    }

    private void send(String to, String subject) {
        GreenMailUtil.sendTextEmail(
                to,
                "no-reply@restride.invalid",
                subject,
                "Please look & see",
                new ServerSetup(ports.mail().port(), Endpoint.HOST, ServerSetup.PROTOCOL_SMTP));
    }

    private HttpResponse<String> page() throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(ports.mailPage().url() + "/")).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
