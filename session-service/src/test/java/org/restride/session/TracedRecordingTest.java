package org.restride.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.restride.session.Clinic.aPatientWithPlan;
import static org.restride.session.Clinic.aSession;
import static org.restride.session.Clinic.put;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.restride.events.EventType;
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
class TracedRecordingTest {

    @StackPart
    EmbeddedKafka broker;

    @Inject
    RecordedSpans spans;

    @Test
    void the_trace_of_a_session_goes_from_the_request_to_its_record_and_names_nobody() {
        // Given
        Clinic.opens();
        TestProtocol.announce(broker.bootstrapServers());
        var patientId = aPatientWithPlan();
        var sessionId = UUID.randomUUID();
        // When
        put("/v1/patients/%s/sessions/%s".formatted(patientId, sessionId), aSession())
                .then()
                .statusCode(201);
        // Then
        SpanData sent = await().until(
                        () -> spans.named("send " + EventType.SESSION_COMPLETED.topic()).stream()
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        List<SpanData> request = await().until(
                        () -> spans.named("PUT /v1/patients/{patientId}/sessions/{sessionId}"),
                        named -> !named.isEmpty());
        assertThat(request).singleElement().satisfies(span -> {
            assertThat(span.getTraceId()).isEqualTo(sent.getTraceId());
            assertThat(span.getSpanId()).isEqualTo(sent.getParentSpanId());
        });
        assertThat(traceparentOfRecord()).isEqualTo("00-%s-%s-01".formatted(sent.getTraceId(), sent.getSpanId()));
        assertThat(spans.told()).doesNotContain(patientId.toString(), sessionId.toString());
    }

    @Test
    void a_request_to_the_other_service_names_nobody_either() {
        Clinic.opens();
        TestProtocol.announce(broker.bootstrapServers());
        var patientId = aPatientWithPlan();
        given().get("/v1/patients/%s/export".formatted(patientId)).asByteArray();
        await().untilAsserted(() -> assertThat(spans.all())
                .filteredOn(span -> span.getKind() == SpanKind.CLIENT)
                .isNotEmpty());
        assertThat(spans.told()).doesNotContain(patientId.toString());
    }

    private String traceparentOfRecord() {
        try (var reader = new TopicReader(broker.bootstrapServers(), EventType.SESSION_COMPLETED.topic())) {
            return Traces.of(await().until(reader::records, records -> !records.isEmpty())
                    .get(0));
        }
    }
}
