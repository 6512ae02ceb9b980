package org.restride.kit.outbox;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A use case that does nothing but announce. */
@ApplicationScoped
public class Announcer {

    private final Outbox outbox;

    Announcer(Outbox outbox) {
        this.outbox = outbox;
    }

    @Transactional
    void announce(String id) {
        outbox.append(event(id, "{\"id\":\"%s\"}".formatted(id)));
    }

    @Transactional
    void announceLarge(String id, int characters) {
        outbox.append(event(id, "{\"id\":\"%s\"}".formatted("x".repeat(characters))));
    }

    @Transactional
    void announceAndFail(String id) {
        announce(id);
        throw new IllegalStateException("the change behind the event failed");
    }

    static CloudEvent event(String id, String json) {
        return CloudEventBuilder.v1()
                .withId(id)
                .withSource(URI.create("/tests"))
                .withType(TestTopic.NAME)
                .withSubject("somebody")
                .withTime(OffsetDateTime.parse("2026-03-10T18:30:00Z"))
                .withDataSchema(URI.create("urn:test"))
                .withExtension("partitionkey", "somebody")
                .withData("application/json", json.getBytes(StandardCharsets.UTF_8))
                .build();
    }

    static String anId() {
        return UUID.randomUUID().toString();
    }
}
