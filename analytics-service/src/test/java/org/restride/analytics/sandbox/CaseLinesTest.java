package org.restride.analytics.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseLinesTest {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void a_mistake_of_ours_is_answered_in_its_place_and_stops_no_other() throws IOException {
        // Given rules that fail for one case
        var lines = new CaseLines(json, input -> {
            if (input.path("name").asText().equals("odd")) {
                throw new ArithmeticException("/ by zero");
            }
            return new SandboxAnswer(input.path("name").asText(), null, null, List.of(), null);
        });
        // When
        var odd = json.readTree(lines.answer("{\"name\": \"odd\"}"));
        var next = json.readTree(lines.answer("{\"name\": \"next\"}"));
        // Then
        assertThat(odd.at("/problem/type").asText()).isEqualTo("/problems/internal-error");
        assertThat(odd.at("/problem/status").asInt()).isEqualTo(500);
        assertThat(odd.toString()).doesNotContain("zero");
        assertThat(next.path("name").asText()).isEqualTo("next");
    }
}
