package org.restride.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseOutageTest {

    @ParameterizedTest
    @CsvSource({
        "08006, true",
        "57P01, true",
        "57P03, true",
        "53300, true",
        "23505, false",
        "22P05, false",
        "42P01, false"
    })
    void what_passes_is_told_from_what_does_not(String sqlState, boolean outage) {
        var error = new IllegalStateException(new RuntimeException(new SQLException("broken", sqlState)));
        assertThat(DatabaseOutage.isBehind(error)).isEqualTo(outage);
    }

    @Test
    void an_exhausted_pool_passes_and_a_mistake_of_ours_does_not() {
        assertThat(DatabaseOutage.isBehind(new SQLException("Acquisition timeout while waiting for new connection")))
                .isTrue();
        assertThat(DatabaseOutage.isBehind(new IllegalStateException("bug"))).isFalse();
    }
}
