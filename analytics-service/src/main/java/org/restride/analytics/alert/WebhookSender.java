package org.restride.analytics.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Posts notices, signed as Standard Webhooks 1.0.0 has it. Follows no redirect and reads no answer but its status. */
@ApplicationScoped
class WebhookSender implements NoticeSender {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final String TYPE = "attention.required";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();
    private final WebhookUrls urls;
    private final AlertConfig config;
    private final ObjectMapper json;
    private final Clock clock;

    WebhookSender(WebhookUrls urls, AlertConfig config, ObjectMapper json, Clock clock) {
        this.urls = urls;
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    private record Payload(String type, Instant timestamp, Data data) {}

    private record Data(UUID alertId, UUID clinicId, int notice, URI link) {}

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public Outcome send(Notice notice, Addresses to) throws IOException, InterruptedException {
        URI address = URI.create(to.webhook().url());
        if (!urls.mayBeCalled(address)) {
            return Outcome.ADDRESS_REFUSED;
        }
        try {
            return Outcome.ofStatus(
                    http.send(signed(notice, address, to.webhook().secret()), BodyHandlers.discarding())
                            .statusCode());
        } catch (HttpTimeoutException e) {
            return Outcome.TIMEOUT;
        }
    }

    private HttpRequest signed(Notice notice, URI address, String secret) {
        String id = notice.deliveryId().toString();
        long timestamp = clock.instant().getEpochSecond();
        String body = body(notice);
        return HttpRequest.newBuilder(address)
                .timeout(config.attemptTimeout())
                .header("Content-Type", "application/json")
                .header("User-Agent", "Restride")
                .header(Webhook.UNBRANDED_MSG_ID_KEY, id)
                .header(Webhook.UNBRANDED_MSG_TIMESTAMP_KEY, Long.toString(timestamp))
                .header(Webhook.UNBRANDED_MSG_SIGNATURE_KEY, signature(secret, id, timestamp, body))
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private String body(Notice notice) {
        try {
            return json.writeValueAsString(new Payload(
                    TYPE,
                    notice.raisedAt(),
                    new Data(notice.alertId(), notice.clinicId(), notice.number(), notice.link())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A notice cannot be written as JSON", e);
        }
    }

    private static String signature(String secret, String id, long timestamp, String body) {
        try {
            return new Webhook(secret).sign(id, timestamp, body);
        } catch (WebhookSigningException e) {
            throw new IllegalStateException("A notice cannot be signed", e);
        }
    }
}
