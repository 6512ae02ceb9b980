package org.restride.analytics.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.restride.analytics.progression.Ada;
import org.restride.analytics.progression.ProgressionEngine;
import org.restride.analytics.progression.decision.Decision;
import org.restride.events.SessionCompleted.PlanReference;

/** A decision comes back in both languages, and one of engine 2.0 in the one it was issued in. */
class SpanishTextsTest {

    private static final ObjectMapper JSON = SpanishTexts.leftOutBy(JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build());

    private static Decision flare() {
        return Ada.ready().leg(6, 6, 6).decision();
    }

    private static Decision read(Decision stored) throws JsonProcessingException {
        return JSON.readValue(JSON.writeValueAsString(stored), Decision.class);
    }

    private static Recomputation again(Decision issued, Decision again) {
        return Recomputation.of(
                new Recommendation(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        1,
                        new PlanReference(UUID.randomUUID(), 1),
                        true,
                        null,
                        null,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        issued),
                again);
    }

    @Test
    void the_record_has_plain_english_as_the_version_before_reads_it() {
        JsonNode record = JSON.valueToTree(flare());
        assertThat(record.at("/reasons/0/clinicianText").asText()).startsWith("leg flare: accumulated");
        assertThat(record.at("/whatWouldChange/0/statement").isTextual()).isTrue();
        assertThat(record.at("/reasons/0/patientText/es").asText()).startsWith("Es un brote.");
        assertThat(record.path("criteria").findValues("note"))
                .anyMatch(JsonNode::isTextual)
                .noneMatch(JsonNode::isObject);
    }

    @Test
    void with_the_spanish_beside_it_the_record_is_the_decision() throws JsonProcessingException {
        assertThat(SpanishTexts.of(flare())).hasSizeGreaterThan(3).doesNotContainNull();
        assertThat(SpanishTexts.beside(read(flare()), SpanishTexts.of(flare()))).isEqualTo(flare());
        assertThat(SpanishTexts.of(read(flare()))).containsOnlyNulls();
    }

    @Test
    void one_of_engine_2_0_made_again_is_identical_but_for_the_language_it_did_not_speak()
            throws JsonProcessingException {
        Recomputation recomputation = again(read(flare().by("2.0")), flare());
        assertThat(recomputation.identical()).isTrue();
        assertThat(recomputation.issuedBy()).isEqualTo("2.0");
        assertThat(recomputation.recomputedBy()).isEqualTo(ProgressionEngine.VERSION);
        assertThat(SpanishTexts.of(recomputation.decision())).doesNotContainNull();
    }

    @Test
    void other_words_or_figures_are_not_identical() throws JsonProcessingException {
        Decision worse = Ada.ready().leg(6, 7, 6).decision();
        for (Decision issued : List.of(flare(), read(flare()))) {
            assertThat(again(issued, worse).identical()).isFalse();
            assertThat(again(issued, worse).sameDecision()).isTrue();
        }
        assertThat(again(flare(), read(flare())).identical()).isFalse();
    }
}
