package org.restride.benchmarks.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PatientSimulatorTest {

    private static final int MANY = 1000;

    private final PatientSimulator simulator = new PatientSimulator(1);

    @Test
    void a_seed_gives_the_same_patient_whatever_was_drawn_before() {
        // Given
        var once = simulator.patient(Archetype.FLARE, 3);
        // When
        var again = new PatientSimulator(1).patient(Archetype.FLARE, 3);
        // Then
        assertThat(again.days()).isEqualTo(once.days());
        assertThat(again.adherence()).isEqualTo(once.adherence());
        assertThat(again.course().worsensOn()).isEqualTo(once.course().worsensOn());
    }

    @Test
    void another_seed_kind_or_number_gives_another_patient() {
        assertThat(Stream.of(
                                simulator.patient(Archetype.FLARE, 3),
                                simulator.patient(Archetype.FLARE, 4),
                                simulator.patient(Archetype.IMPROVER, 3),
                                new PatientSimulator(2).patient(Archetype.FLARE, 3))
                        .map(SimulatedPatient::days))
                .doesNotHaveDuplicates();
        assertThatThrownBy(() -> simulator.patient(Archetype.FLARE, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void scores_lie_around_the_pain_behind_them() {
        // Given: constant pain far from both ends of the scale
        List<SimulatedDay> days = days(Archetype.PERSISTENT_MODERATE);
        // When
        double legAboveLatent = mean(days, day -> day.scores().leg0To10() - day.latentLeg());
        double backAboveLatent = mean(days, day -> day.scores().back0To10() - 0.85 * day.latentLeg());
        double legVariance = mean(days, day -> square(day.scores().leg0To10() - day.latentLeg() - legAboveLatent));
        // Then: a spike of 2.7 on 2 days of 100; noise, spikes and rounding each add to the variance
        assertThat(legAboveLatent).isCloseTo(0.02 * 2.7, within(0.03));
        assertThat(backAboveLatent).isCloseTo(0.3, within(0.03));
        assertThat(legVariance).isCloseTo(1.2 * 1.2 + 0.02 * 0.98 * 2.7 * 2.7 + 1 / 12.0, within(0.05));
    }

    @Test
    void scores_are_on_the_scale_and_pain_is_never_more_than_ten() {
        for (Archetype archetype : Archetype.ALL) {
            assertThat(days(archetype)).allSatisfy(day -> {
                assertThat(day.scores().leg0To10()).isBetween(0, 10);
                assertThat(day.scores().back0To10()).isBetween(0, 10);
                assertThat(day.session().during().leg0To10()).isBetween(0, 10);
                assertThat(day.latentLeg()).isBetween(0.0, 10.0);
            });
        }
    }

    @Test
    void days_are_logged_as_often_as_the_patient_logs() {
        assertThat(share(days(Archetype.IMPROVER), SimulatedDay::logged)).isCloseTo(0.775, within(0.01));
        assertThat(share(days(Archetype.IRREGULAR), SimulatedDay::logged)).isCloseTo(0.25, within(0.01));
        assertThat(share(days(Archetype.IRREGULAR), day -> day.session().nextMorning() != null))
                .isCloseTo(0.25, within(0.01));
    }

    @Test
    void sessions_are_done_as_often_as_adherence_and_its_decay_say() {
        // The mean decay of 0.01 a week takes 0.01 * 83 / 14 of the adherence over twelve weeks.
        double afterDecay = 1 - 0.01 * 83 / 14;
        assertThat(shareOfSessions(Archetype.IMPROVER, 7)).isCloseTo(0.8 * afterDecay, within(0.01));
        assertThat(shareOfSessions(Archetype.IMPROVER, 3)).isCloseTo(0.8 * afterDecay * 3 / 7, within(0.01));
        assertThat(shareOfSessions(Archetype.NONADHERENT, 7)).isCloseTo(0.3 * afterDecay, within(0.01));
    }

    @Test
    void nobody_does_less_than_one_session_in_twenty() {
        // Given
        var drawn = simulator.patient(Archetype.NONADHERENT, 0);
        // When
        var patient = new SimulatedPatient(drawn.archetype(), 0, drawn.course(), 0.05, 0.02, drawn.days());
        // Then
        assertThat(patient.probabilityOfSession(83, 7)).isEqualTo(0.05);
    }

    @Test
    void sessions_go_as_assumed() {
        // Given
        List<SimulatedDay> days = days(Archetype.PERSISTENT_MODERATE);
        // Then
        assertThat(share(days, day -> day.session().dose() == 1)).isCloseTo(0.8, within(0.01));
        assertThat(days)
                .allMatch(day -> day.session().dose() >= 0.4 && day.session().dose() <= 1);
        assertThat(share(days, day -> day.session().targetMet())).isCloseTo(0.8 * 0.85, within(0.01));
        assertThat(mean(days, day -> day.session().effort0To10())).isCloseTo(4, within(0.02));
        // The mean of a normal number of mean 0.4 and deviation 0.8 with what is below 0 taken as 0.
        assertThat(mean(
                        days,
                        day -> day.session().during().leg0To10()
                                - day.session().before().leg0To10()))
                .isCloseTo(0.558, within(0.02));
        assertThat(days).allMatch(day -> day.session().before().equals(day.scores()));
    }

    @Test
    void the_next_morning_is_the_score_of_the_next_day() {
        var patient = simulator.patient(Archetype.IMPROVER, 0);
        for (int day = 0; day < Programme.DAYS - 1; day++) {
            var nextMorning = patient.days().get(day).session().nextMorning();
            assertThat(nextMorning).isIn(null, patient.days().get(day + 1).scores());
        }
    }

    private double shareOfSessions(Archetype archetype, int perWeek) {
        return IntStream.range(0, MANY)
                        .mapToObj(number -> simulator.patient(archetype, number))
                        .mapToLong(patient -> IntStream.range(0, Programme.DAYS)
                                .filter(day -> patient.doesSession(day, perWeek))
                                .count())
                        .average()
                        .orElseThrow()
                / Programme.DAYS;
    }

    private List<SimulatedDay> days(Archetype archetype) {
        return IntStream.range(0, MANY)
                .mapToObj(number -> simulator.patient(archetype, number))
                .flatMap(patient -> patient.days().stream())
                .toList();
    }

    private static double share(List<SimulatedDay> days, Predicate<SimulatedDay> what) {
        return (double) days.stream().filter(what).count() / days.size();
    }

    private static double mean(List<SimulatedDay> days, ToDoubleFunction<SimulatedDay> value) {
        return days.stream().mapToDouble(value).average().orElseThrow();
    }

    private static double square(double value) {
        return value * value;
    }
}
