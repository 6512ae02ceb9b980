package org.restride.analytics.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.restride.analytics.History;
import org.restride.analytics.Topic;
import org.restride.events.EventType;
import org.restride.kit.trace.Traces;
import org.restride.testing.AllTraced;
import org.restride.testing.EmbeddedKafka;
import org.restride.testing.RecordedSpans;
import org.restride.testing.StackPart;
import org.restride.testing.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
@QuarkusTestResource(value = AllTraced.class, restrictToAnnotatedClass = true)
class TracedIngestTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SENT = "00f067aa0ba902b7";

    @StackPart
    EmbeddedKafka broker;

    @Inject
    RecordedSpans spans;

    @Test
    void the_trace_of_a_record_goes_on_to_the_evaluation_and_names_nobody() {
        // Given
        var ada = History.ofSomebody();
        Topic.send(broker.bootstrapServers(), List.of(ada.patient(), ada.plan(1, "2026-01-01", "S1", 7)));
        var received = Topic.received(ada.session("2026-03-10", 20), 0);
        var session =
                new ProducerRecord<>(received.topic(), null, received.key(), received.value(), received.headers());
        session.headers()
                .add(Traces.HEADER, "00-%s-%s-01".formatted(TRACE, SENT).getBytes(StandardCharsets.US_ASCII));
        // When
        Topic.sendRecords(broker.bootstrapServers(), List.of(session));
        // Then
        String process = "process " + EventType.SESSION_COMPLETED.topic();
        await().untilAsserted(() -> assertThat(spans.all())
                .filteredOn(span -> span.getTraceId().equals(TRACE))
                .extracting(SpanData::getName)
                .containsExactlyInAnyOrder(process, "evaluate"));
        assertThat(spans.named(process).get(0).getParentSpanId()).isEqualTo(SENT);
        assertThat(spans.named("evaluate").get(0).getParentSpanId()).isEqualTo(SENT);
        assertThat(spans.told()).doesNotContain(ada.patientId().toString());
    }
}
