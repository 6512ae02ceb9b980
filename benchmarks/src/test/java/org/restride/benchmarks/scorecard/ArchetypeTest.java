package org.restride.benchmarks.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchetypeTest {

    private static final int MANY = 3000;

    @ParameterizedTest
    @CsvSource({
        "IMPROVER, 1, 2.5, 5", "IRREGULAR, 1, 2.5, 5", "RED_FLAG, 1, 2.5, 5", "FLARE, 1, 2.5, 5",
        "SLOW, 1.5, 9, 14", "NONADHERENT, 2, 8, 14", "DETERIORATING_RAMP, 1.5, 3, 6", "DETERIORATING_STEP, 1.5, 3, 6"
    })
    void pain_falls_from_its_start_towards_its_end_at_the_pace_of_the_archetype(
            Archetype archetype, double end, double leastWeeks, double mostWeeks) {
        for (Course course : courses(archetype)) {
            double start = course.pain().on(0);
            double weeks = -14 / 7.0 / Math.log((course.pain().on(14) - end) / (start - end));
            assertThat(start).isBetween(3.0, 9.0);
            assertThat(weeks).isBetween(leastWeeks - 1e-9, mostWeeks + 1e-9);
        }
    }

    @Test
    void most_start_with_moderate_to_severe_pain() {
        // When
        var starts = courses(Archetype.IMPROVER).stream()
                .mapToDouble(course -> course.pain().on(0))
                .summaryStatistics();
        // Then: clipped to 3 to 9, which moves the mean of 5.6 by 0.02
        assertThat(starts.getAverage()).isCloseTo(5.62, within(0.1));
        assertThat(starts.getMin()).isEqualTo(3);
        assertThat(starts.getMax()).isEqualTo(9);
    }

    @ParameterizedTest
    @CsvSource({"PERSISTENT_MODERATE, 4.8, 4, 5.8", "PERSISTENT_SEVERE, 7.6, 7, 9"})
    void persistent_pain_stays_where_it_is(Archetype archetype, double mean, double least, double most) {
        // When
        List<Course> courses = courses(archetype);
        // Then
        assertThat(courses).allSatisfy(course -> {
            assertThat(course.pain().on(0)).isBetween(least, most);
            assertThat(course.pain().on(83)).isEqualTo(course.pain().on(0));
        });
        assertThat(courses.stream()
                        .mapToDouble(course -> course.pain().on(0))
                        .average()
                        .orElseThrow())
                .isCloseTo(mean, within(0.05));
    }

    @Test
    void fluctuating_pain_goes_up_and_down_around_4() {
        assertThat(courses(Archetype.FLUCTUATING)).allSatisfy(course -> {
            var pain = IntStream.range(0, Programme.DAYS)
                    .mapToDouble(course.pain()::on)
                    .summaryStatistics();
            assertThat(pain.getMin()).isCloseTo(2.5, within(0.05));
            assertThat(pain.getMax()).isCloseTo(5.5, within(0.05));
        });
    }

    @Test
    void a_flare_lasts_seven_days_and_begins_between_day_21_and_59() {
        var courses = courses(Archetype.FLARE);
        assertThat(courses).allSatisfy(course -> {
            int from = course.worsensOn();
            assertThat(from).isBetween(21, 59);
            assertThat(change(course, from)).isCloseTo(3.5, within(0.3));
            assertThat(change(course, from + 6)).isBetween(-0.3, 0.0);
            assertThat(change(course, from + 7)).isCloseTo(-3.5, within(0.3));
        });
        assertThat(courses).extracting(Course::worsensOn).contains(21, 59);
    }

    @Test
    void a_step_stays() {
        assertThat(courses(Archetype.DETERIORATING_STEP)).allSatisfy(course -> {
            int from = course.worsensOn();
            assertThat(from).isBetween(28, 56);
            assertThat(change(course, from)).isCloseTo(3, within(0.2));
            assertThat(course.pain().on(83)).isGreaterThan(4.5);
        });
    }

    @Test
    void a_ramp_rises_by_a_point_a_week_up_to_four() {
        assertThat(courses(Archetype.DETERIORATING_RAMP)).allSatisfy(course -> {
            int from = course.worsensOn();
            assertThat(from).isBetween(28, 56);
            assertThat(change(course, from)).isNegative();
            assertThat(change(course, from + 1)).isCloseTo(1 / 7.0, within(0.1));
            assertThat(course.pain().on(from + 28) - course.pain().on(from)).isBetween(2.1, 4.0);
            assertThat(change(course, from + 29)).isBetween(-0.05, 0.0);
        });
    }

    @Test
    void only_one_archetype_reports_a_warning_symptom() {
        assertThat(courses(Archetype.RED_FLAG))
                .allSatisfy(course -> assertThat(course.flagOn()).isBetween(14, 76));
        assertThat(Archetype.ALL)
                .filteredOn(archetype -> courses(archetype).stream().anyMatch(course -> course.flagOn() != null))
                .containsExactly(Archetype.RED_FLAG);
    }

    private static double change(Course course, int day) {
        return course.pain().on(day) - course.pain().on(day - 1);
    }

    private static List<Course> courses(Archetype archetype) {
        var draws = new Draws(archetype.ordinal());
        return IntStream.range(0, MANY).mapToObj(i -> archetype.course(draws)).toList();
    }
}
