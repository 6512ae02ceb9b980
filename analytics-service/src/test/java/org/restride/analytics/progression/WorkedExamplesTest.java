package org.restride.analytics.progression;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.restride.analytics.progression.criteria.ProtocolRules;
import org.restride.analytics.progression.decision.Decision;
import org.restride.analytics.sandbox.HistoryCase;

/** The worked examples of RULES 8.6, in both published versions of the protocol, which say the same. */
class WorkedExamplesTest {

    static List<JsonNode> examples() {
        return StreamSupport.stream(Protocols.json("worked-examples.json").spliterator(), false)
                .toList();
    }

    static Stream<JsonNode> each() {
        return examples().stream();
    }

    @ParameterizedTest
    @MethodSource("each")
    void comes_out_as_worked_by_hand(JsonNode example) throws Exception {
        assertDecision(example, Protocols.sciaticaHome());
    }

    @ParameterizedTest
    @MethodSource("each")
    void comes_out_the_same_where_windows_and_least_data_are_implied(JsonNode example) throws Exception {
        assertDecision(example, Protocols.rules(Protocols.version("0.1.0")));
    }

    private static void assertDecision(JsonNode example, ProtocolRules rules) throws Exception {
        // When
        Decision decision =
                ProgressionEngine.decide(rules, HistoryCase.read(example, rules).history());
        // Then
        JsonNode expected = example.path("expected");
        assertThat(decision.decision().name())
                .isEqualTo(expected.path("decision").asText());
        assertThat(decision.urgency() == null ? null : decision.urgency().name())
                .isEqualTo(expected.path("urgency").textValue());
        assertThat(decision.reasons())
                .extracting(
                        reason -> reason.code() + ": " + reason.clinicianText().en())
                .containsExactlyElementsOf(
                        StreamSupport.stream(expected.path("reasons").spliterator(), false)
                                .map(reason -> reason.path("code").asText() + ": "
                                        + reason.path("text").asText())
                                .toList());
    }

    @Test
    void there_are_twenty_two() {
        assertThat(examples()).hasSize(22);
    }
}
