package org.restride.benchmarks;

import io.cloudevents.core.builder.CloudEventBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import org.restride.kit.outbox.Outbox;

/** A transaction with one event and nothing else. */
@ApplicationScoped
public class Announcer {

    private final Outbox outbox;

    Announcer(Outbox outbox) {
        this.outbox = outbox;
    }

    @Transactional
    void announce(String id) {
        outbox.append(CloudEventBuilder.v1()
                .withId(id)
                .withSource(URI.create("/benchmarks"))
                .withType(BenchmarkTopic.NAME)
                .withSubject(id)
                .withTime(OffsetDateTime.parse("2026-03-10T18:30:00Z"))
                .withExtension("partitionkey", id)
                .withData("application/json", id.getBytes(StandardCharsets.UTF_8))
                .build());
    }
}
