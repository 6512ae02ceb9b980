package org.restride.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.restride.kit.trace.Traces;
import org.restride.testing.AllTraced;
import org.restride.testing.EmbeddedKafka;
import org.restride.testing.RecordedSpans;
import org.restride.testing.StackPart;
import org.restride.testing.StackResource;
import org.restride.testing.TopicReader;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
@QuarkusTestResource(value = AllTraced.class, restrictToAnnotatedClass = true)
class TracedOutboxTest {

    @StackPart
    EmbeddedKafka broker;

    @Inject
    Announcer announcer;

    @Inject
    OpenTelemetry telemetry;

    @Inject
    RecordedSpans spans;

    private ConsumerRecord<String, byte[]> arrived(String id) {
        try (var topic = new TopicReader(broker.bootstrapServers(), TestTopic.NAME)) {
            return await().until(
                            () -> topic.records().stream()
                                    .filter(record -> new String(
                                                    record.headers()
                                                            .lastHeader("ce_id")
                                                            .value(),
                                                    StandardCharsets.UTF_8)
                                            .equals(id))
                                    .findFirst(),
                            Optional::isPresent)
                    .orElseThrow();
        }
    }

    @Test
    void the_trace_of_an_event_goes_on_in_its_record() {
        // Given
        var id = Announcer.anId();
        Span request = telemetry.getTracer("test").spanBuilder("request").startSpan();
        // When
        try (var scope = request.makeCurrent()) {
            announcer.announce(id);
        } finally {
            request.end();
        }
        // Then
        var record = arrived(id);
        var sent = await().until(
                        () -> spans.all().stream()
                                .filter(span -> span.getKind() == SpanKind.PRODUCER)
                                .filter(span -> span.getTraceId()
                                        .equals(request.getSpanContext().getTraceId()))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        assertThat(sent.getName()).isEqualTo("send " + TestTopic.NAME);
        assertThat(sent.getParentSpanId()).isEqualTo(request.getSpanContext().getSpanId());
        assertThat(Traces.of(record)).isEqualTo("00-%s-%s-01".formatted(sent.getTraceId(), sent.getSpanId()));
    }

    @Test
    void an_event_of_no_trace_begins_none() {
        var id = Announcer.anId();
        announcer.announce(id);
        assertThat(arrived(id).headers().lastHeader(Traces.HEADER)).isNull();
    }
}
