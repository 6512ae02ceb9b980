package org.restride.benchmarks.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.restride.analytics.progression.criteria.UnusableProtocol;
import org.restride.events.ProtocolPublished;

class ScoreCardTest {

    private static final int PATIENTS_OF_EACH = 40;
    private static final int FEW = 10;
    private static final ProtocolPublished SHIPPED = ShippedProtocol.read();

    @Test
    void the_engine_misses_no_hard_line_by_the_shipped_protocol() throws UnusableProtocol {
        // When
        var card = card(SHIPPED, PATIENTS_OF_EACH);
        // Then
        assertThat(card.missedHardLines()).as(card.markdown()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"RF-E, PROGRESS with an open warning symptom", "HD-D, PROGRESS with less than 4 days"})
    void a_protocol_that_lost_a_safeguard_misses_a_hard_line(String criterion, String line) throws UnusableProtocol {
        // When
        var card = card(without(criterion), FEW);
        // Then
        assertThat(card.missedHardLines()).anyMatch(missed -> missed.startsWith(line));
    }

    @Test
    void a_rule_that_looks_at_nothing_but_time_misses_every_hard_line() throws UnusableProtocol {
        // Given
        var time = new ScoreCardRun(SHIPPED, FEW).simpleRules().get("Two weeks a stage");
        // When
        var card = new ScoreCard(time, Map.of());
        // Then
        assertThat(card.missedHardLines())
                .hasSize(3)
                .anyMatch(line -> line.equals("Warning symptom: REFER, EMERGENCY at the first evaluation after it:"
                        + " 0.0 % (0/10), must be 100 % (hard)"));
        assertThat(card.markdown()).contains("| **MISSED** |");
    }

    @Test
    void the_breakdown_names_every_archetype_and_every_rule_that_spoke() throws UnusableProtocol {
        // When
        var breakdown = new Breakdown(new ScoreCardRun(SHIPPED, FEW).engine());
        // Then
        assertThat(breakdown.byArchetype().lines()).hasSize(2 + Archetype.ALL.size());
        assertThat(breakdown.byRule()).contains("| RG-3 | ");
    }

    private static ScoreCard card(ProtocolPublished protocol, int patientsOfEach) throws UnusableProtocol {
        return new ScoreCard(new ScoreCardRun(protocol, patientsOfEach).engine(), Map.of());
    }

    private static ProtocolPublished without(String criterion) {
        return new ProtocolPublished(
                SHIPPED.code(),
                SHIPPED.version(),
                SHIPPED.title(),
                SHIPPED.clinicalSignOffRequired(),
                SHIPPED.defaults(),
                SHIPPED.stages(),
                SHIPPED.criteria().stream()
                        .filter(one -> !one.id().equals(criterion))
                        .toList(),
                SHIPPED.exercises(),
                SHIPPED.publishedAt());
    }
}
