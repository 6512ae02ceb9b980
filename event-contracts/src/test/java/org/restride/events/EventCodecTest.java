package org.restride.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventCodecTest {

    private static final URI SOURCE = URI.create("/session-service");

    @ParameterizedTest
    @MethodSource("org.restride.events.Examples#all")
    void the_attributes_name_the_event_and_its_data(EventExample example) {
        // Given
        DomainEvent event = example.event();
        // When
        CloudEvent sent = EventCodec.encode(event, SOURCE);
        // Then
        assertThat(sent.getSpecVersion()).hasToString("1.0");
        assertThat(sent.getId()).isEqualTo(event.eventId());
        assertThat(sent.getSource()).isEqualTo(SOURCE);
        assertThat(sent.getType()).isEqualTo(example.type().topic());
        assertThat(sent.getSubject()).isEqualTo(event.recordKey());
        assertThat(sent.getExtension(EventCodec.PARTITION_KEY)).isEqualTo(event.recordKey());
        assertThat(sent.getTime()).isEqualTo(event.happenedAt().atOffset(ZoneOffset.UTC));
        assertThat(sent.getDataContentType()).isEqualTo("application/json");
        assertThat(sent.getDataSchema()).hasToString(example.type().dataSchema());
        assertThat(EventSchemas.tree(sent.getData().toBytes()))
                .isEqualTo(AddedFields.completed(example.type(), EventSchemas.tree(example.data())));
    }

    @Test
    void an_event_sent_again_is_the_same_to_the_last_byte() {
        // Given
        EventExample example = EventExamples.named(EventType.SESSION_COMPLETED, "large");
        // When
        CloudEvent first = EventCodec.encode(example.event(), SOURCE);
        CloudEvent again = EventCodec.encode(example.event(), SOURCE);
        // Then
        assertThat(again).isEqualTo(first);
        assertThat(again.getData().toBytes()).isEqualTo(first.getData().toBytes());
    }

    @ParameterizedTest
    @CsvSource({
        "PROTOCOL_PUBLISHED, full, protocol.published:sciatica-home:0.1.0:sciatica-home:0.1.0:1",
        "PATIENT_CHANGED, correction, "
                + "patient.changed:ada00000-0000-4000-8000-000000000001:ada00000-0000-4000-8000-000000000001:2",
        "PLAN_CHANGED, full, "
                + "plan.changed:ada00000-0000-4000-8000-000000000001:ada0091a-0000-4000-8000-000000000001/3:3",
        "SESSION_COMPLETED, correction, "
                + "session.completed:ada00000-0000-4000-8000-000000000001:ada05e55-0000-4000-8000-000000000001:2",
        "PAIN_SCORED, voided, "
                + "pain.scored:ada00000-0000-4000-8000-000000000001:ada05c0e-0000-4000-8000-000000000002:2",
        "SYMPTOM_REPORTED, voided, "
                + "symptom.reported:ada00000-0000-4000-8000-000000000001:ada0f1a6-0000-4000-8000-000000000004:2",
        "STAGE_DECIDED, full, "
                + "stage.decided:ada00000-0000-4000-8000-000000000001:ada0dec1-0000-4000-8000-000000000003:1",
        "RECOMMENDATION_ISSUED, full, "
                + "recommendation.issued:ada00000-0000-4000-8000-000000000001:ada04ec0-0000-4000-8000-000000000003:1",
        "PATIENT_ERASED, minimal, "
                + "patient.erased:e4a5ed00-0000-4000-8000-000000000008:e4a5ed00-0000-4000-8000-000000000008:1",
    })
    void the_id_is_made_of_type_key_identity_and_revision(EventType type, String name, String id) {
        assertThat(EventExamples.named(type, name).event().eventId()).isEqualTo(id);
    }

    @Test
    void a_type_is_found_by_its_topic() {
        assertThat(EventType.values())
                .allSatisfy(type -> assertThat(EventType.ofTopic(type.topic())).contains(type));
        assertThat(EventType.ofTopic("restride.recommendation.withdrawn.v1")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.restride.events.Examples#all")
    void a_field_of_a_newer_producer_passes_by(EventExample example) {
        JsonNode data = EventSchemas.tree(example.data());
        for (JsonPointer field : JsonPointers.fields(data)) {
            byte[] newer = EventSchemas.bytes(JsonPointers.withUnknownBeside(data, field));
            assertThat(EventCodec.decode(example.type(), newer)).isEqualTo(example.event());
        }
    }

    @ParameterizedTest(name = "{0}: {1} = {2} is told as: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "PAIN_SCORED | /leg0To10 | 4711 | data does not fit its type: leg0To10 is outside 0 to 10",
                "PAIN_SCORED | /leg0To10 | 4.711 | field 'leg0To10' does not fit its type",
                "PAIN_SCORED | /back0To10 | \"4711\" | field 'back0To10' does not fit its type",
                "PAIN_SCORED | /back0To10 | \"\" | field 'back0To10' does not fit its type",
                "PAIN_SCORED | /context | \"4711\" | field 'context' does not fit its type",
                "PAIN_SCORED | /context | 1 | field 'context' does not fit its type",
                "PAIN_SCORED | /mostDistalLocation | \"\" | field 'mostDistalLocation' does not fit its type",
                "PAIN_SCORED | /voided | null | field 'voided' does not fit its type",
                "PAIN_SCORED | /voided | 1 | field 'voided' does not fit its type",
                "PAIN_SCORED | /revision | null | field 'revision' does not fit its type",
                "PAIN_SCORED | /revision | 0 | data does not fit its type: revision is below 1",
                "PAIN_SCORED | /patientId | \"4711\" | field 'patientId' does not fit its type",
                "PAIN_SCORED | /patientId | null | data does not fit its type: patientId is missing",
                "PAIN_SCORED | /zone | \"Mars/4711\" | field 'zone' does not fit its type",
                "PAIN_SCORED | /localDay | \"2026-02-30\" | field 'localDay' does not fit its type",
                "PAIN_SCORED | /occurredAt | \"2026-10-14 4711\" | field 'occurredAt' does not fit its type",
                "SESSION_COMPLETED | /pain/after/leg0To10 | 4711 "
                        + "| field 'pain.after' does not fit its type: leg0To10 is outside 0 to 10",
                "SESSION_COMPLETED | /exercises/1/performed/0/reps | -4711 "
                        + "| field 'exercises[1].performed[0]' does not fit its type: reps is negative",
                "SESSION_COMPLETED | /exercises/1/performed/0/side | \"MIDDLE\" "
                        + "| field 'exercises[1].performed[0].side' does not fit its type",
                "SESSION_COMPLETED | /exercises/1/performed/0/effort0To10 | 4711 "
                        + "| field 'exercises[1].performed[0]' does not fit its type: effort0To10 is outside 0 to 10",
                "SESSION_COMPLETED | /exercises/1/performed/0/loadKilograms | -4711 "
                        + "| field 'exercises[1].performed[0]' does not fit its type: loadKilograms is negative",
                "SESSION_COMPLETED | /exercises/1/performed/0/loadKilograms | \"4711\" "
                        + "| field 'exercises[1].performed[0].loadKilograms' does not fit its type",
                "SESSION_COMPLETED | /deviceClockWrong | \"4711\" "
                        + "| field 'deviceClockWrong' does not fit its type",
                "SYMPTOM_REPORTED | /answers | null | data does not fit its type: answers is missing",
                "SYMPTOM_REPORTED | /answers/0/present | null | field 'answers[0].present' does not fit its type",
                "SYMPTOM_REPORTED | /flags/0/tier | \"4711\" | field 'flags[0].tier' does not fit its type",
                "SYMPTOM_REPORTED | /flags/0/cleared/noteId | null "
                        + "| field 'flags[0].cleared' does not fit its type: noteId is missing",
                "STAGE_DECIDED | /outcome | \"4711\" | field 'outcome' does not fit its type",
                "STAGE_DECIDED | /plan | null | data does not fit its type: plan is missing",
                "SESSION_COMPLETED | /exercises | [null] "
                        + "| data does not fit its type: exercises has an entry that is null",
                "SESSION_COMPLETED | /exercises | {} | field 'exercises' does not fit its type",
                "PLAN_CHANGED | /schedule/restDays | [\"SOMEDAY\"] "
                        + "| field 'schedule.restDays[0]' does not fit its type",
                "PATIENT_CHANGED | /clinicId | \"4711\" | field 'clinicId' does not fit its type",
                "PATIENT_CHANGED | /careTeam | [null] "
                        + "| data does not fit its type: careTeam has an entry that is null",
                "PATIENT_CHANGED | /careTeam | [{\"displayName\": \"4711\"}] "
                        + "| field 'careTeam[0]' does not fit its type: subject is missing",
                "PATIENT_CHANGED | /linkedSubject | {\"sub\": \"4711\"} | field 'linkedSubject' does not fit its type",
                "PATIENT_CHANGED | /temporaryAccess | [{\"subject\": \"4711\"}] "
                        + "| field 'temporaryAccess[0]' does not fit its type: until is missing",
                "PATIENT_ERASED | /erasedAt | \"2026-11-10 4711\" | field 'erasedAt' does not fit its type",
                "PROTOCOL_PUBLISHED | /defaults | null | data does not fit its type: defaults is not an object",
                "PROTOCOL_PUBLISHED | /criteria/0/rule | null "
                        + "| field 'criteria[0]' does not fit its type: rule is not an object",
            })
    void broken_data_is_told_by_field_and_never_by_value(EventType type, String field, String value, String message)
            throws Exception {
        // Given
        JsonNode data = EventSchemas.tree(EventExamples.named(type, "full").data());
        byte[] broken = EventSchemas.bytes(
                JsonPointers.with(data, JsonPointer.compile(field), new ObjectMapper().readTree(value)));
        // When
        var unreadable = catchThrowableOfType(UnreadableEvent.class, () -> EventCodec.decode(type, broken));
        // Then
        assertThat(unreadable).hasMessage(message).hasNoCause();
        assertThat(unreadable.getMessage()).doesNotContain("4711");
    }

    @ParameterizedTest
    @MethodSource("org.restride.events.Examples#all")
    void a_field_left_out_is_read_as_null_or_refused_and_never_guessed(EventExample example) {
        JsonNode data = EventSchemas.tree(example.data());
        for (JsonPointer field : JsonPointers.fields(data)) {
            byte[] shorter = EventSchemas.bytes(JsonPointers.without(data, field));
            byte[] withNull = EventSchemas.bytes(JsonPointers.withNull(data, field));
            assertThat(outcome(example.type(), shorter))
                    .as(field.toString())
                    .isEqualTo(outcome(example.type(), withNull));
        }
    }

    /** The event, or the one word that says there is none. */
    private static Object outcome(EventType type, byte[] data) {
        try {
            return EventCodec.decode(type, data);
        } catch (UnreadableEvent e) {
            return "unreadable";
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "4711", "\"4711\"", "{", "{\"patientId\":", "4711 is no JSON", "\u0000"})
    void what_is_no_event_at_all_is_unreadable(String data) {
        // When
        var unreadable = catchThrowableOfType(
                UnreadableEvent.class,
                () -> EventCodec.decode(EventType.PAIN_SCORED, data.getBytes(StandardCharsets.UTF_8)));
        // Then
        assertThat(unreadable).isNotNull();
        assertThat(unreadable.getMessage()).doesNotContain("4711");
    }
}
