package org.restride.analytics.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SmallGroupsTest {

    private static final int SMALLEST = 5;

    @Test
    void a_small_part_takes_another_with_it_so_that_the_total_does_not_tell() {
        assertThat(SmallGroups.parts(List.of(10, 3, 7), SMALLEST)).containsExactly(10, null, null);
        assertThat(SmallGroups.parts(List.of(2, 20), SMALLEST)).containsExactly(null, null);
    }

    @Test
    void small_parts_hide_each_other_when_they_are_enough_together() {
        assertThat(SmallGroups.parts(List.of(10, 3, 3, 0), SMALLEST)).containsExactly(10, null, null, 0);
        assertThat(SmallGroups.parts(List.of(10, 1, 2, 8), SMALLEST)).containsExactly(10, null, null, null);
    }

    @Test
    void nothing_is_told_of_a_small_group_and_nobody_is_none() {
        assertThat(SmallGroups.parts(List.of(3, 1, 0), SMALLEST)).containsExactly(null, null, null);
        assertThat(SmallGroups.total(4, SMALLEST)).isNull();
        assertThat(SmallGroups.total(5, SMALLEST)).isEqualTo(5);
        assertThat(SmallGroups.total(0, SMALLEST)).isZero();
        assertThat(SmallGroups.parts(List.of(0, 0), SMALLEST)).containsExactly(0, 0);
    }

    @Test
    void all_is_told_where_all_are_enough_or_one_suffices() {
        assertThat(SmallGroups.parts(List.of(5, 0, 6), SMALLEST)).containsExactly(5, 0, 6);
        assertThat(SmallGroups.parts(List.of(1, 2), 1)).containsExactly(1, 2);
    }

    @Test
    void what_is_left_out_is_never_one_part_nor_few_patients() {
        long seed = 20261121;
        var random = new Random(seed);
        for (int round = 0; round < 10_000; round++) {
            List<Integer> parts =
                    random.ints(1 + random.nextInt(6), 0, 12).boxed().toList();
            List<Integer> shown = SmallGroups.parts(parts, SMALLEST);
            int total = parts.stream().mapToInt(Integer::intValue).sum();
            long leftOut = shown.stream().filter(Objects::isNull).count();
            int patients = total
                    - shown.stream()
                            .filter(Objects::nonNull)
                            .mapToInt(Integer::intValue)
                            .sum();
            assertThat(shown).as("seed %d, %s", seed, parts).doesNotContainAnyElementsOf(Arrays.asList(1, 2, 3, 4));
            if (leftOut > 0 && total >= SMALLEST) {
                assertThat(leftOut).as("seed %d, %s", seed, parts).isGreaterThanOrEqualTo(2);
                assertThat(patients).as("seed %d, %s", seed, parts).isGreaterThanOrEqualTo(SMALLEST);
            }
        }
    }
}
