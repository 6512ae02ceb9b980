package org.restride.benchmarks.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.restride.events.PainScores;
import org.restride.events.ProtocolPublished.Stage;

class TruthTest {

    @ParameterizedTest
    @CsvSource({"1, 5.75, false", "1, 5.76, true", "2, 5.75, false", "2, 5.76, true", "5, 2.75, false", "5, 2.76, true"
    })
    void moving_on_is_false_with_pain_above_the_larger_gate_and_a_margin(int stage, double pain, boolean isFalse) {
        assertThat(Truth.progressIsFalse(patient(Course.of(LatentPain.constant(pain))), 20, stage(stage)))
                .isEqualTo(isFalse);
    }

    @ParameterizedTest
    @CsvSource({"20, false", "21, true", "34, true", "35, false"})
    void moving_on_is_false_after_a_rise_of_a_point_and_a_half_in_14_days(int day, boolean isFalse) {
        // Given
        var risen = patient(Course.of(LatentPain.constant(1).raisedBy(1.5, 21, Programme.DAYS)));
        // Then
        assertThat(Truth.progressIsFalse(risen, day, stage(1))).isEqualTo(isFalse);
    }

    @ParameterizedTest
    @CsvSource({"19, false", "20, true", "83, true"})
    void moving_on_is_false_with_an_open_warning_symptom(int day, boolean isFalse) {
        // Given
        var flagged = patient(new Course(LatentPain.constant(0), null, 20));
        // Then
        assertThat(Truth.progressIsFalse(flagged, day, stage(5))).isEqualTo(isFalse);
    }

    @Test
    void in_the_first_two_weeks_there_is_no_rise_to_look_back_on() {
        // Given
        var risen = patient(Course.of(LatentPain.constant(1).raisedBy(3, 1, Programme.DAYS)));
        // Then
        assertThat(Truth.progressIsFalse(risen, 13, stage(1))).isFalse();
        assertThat(Truth.progressIsFalse(risen, 14, stage(1))).isTrue();
    }

    private static Stage stage(int order) {
        return ShippedProtocol.read().stages().get(order - 1);
    }

    private static SimulatedPatient patient(Course course) {
        var scores = new PainScores(0, 0);
        var session = new PossibleSession(1, 1, scores, scores, null, 4, true);
        var days = IntStream.range(0, Programme.DAYS)
                .mapToObj(day -> new SimulatedDay(course.pain().on(day), scores, true, session))
                .toList();
        return new SimulatedPatient(Archetype.IMPROVER, 0, course, 1, 0, days);
    }
}
