package org.restride.analytics.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.restride.analytics.progression.Ada;
import org.restride.analytics.progression.history.PatientHistory;

/** What is stored with a decision brings back what it was made of. */
class RecordedInputsTest {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private static ObjectNode stored(PatientHistory history) {
        return JSON.valueToTree(RecordedInputs.of(history));
    }

    private static PatientHistory read(ObjectNode stored) throws JsonProcessingException {
        return JSON.treeToValue(stored, RecordedInputs.class).history();
    }

    private static PatientHistory somebody() {
        return PatientHistory.on(Ada.TODAY)
                .stage(2, Ada.TODAY.minusDays(60))
                .expected(RecordedInputsTest::asked)
                .sessionsPerWeek(5)
                .build();
    }

    /** Five a week, with a pause that lasts until today. */
    private static int asked(LocalDate day) {
        return day.isBefore(Ada.TODAY.minusDays(2)) ? 5 : 0;
    }

    @Test
    void what_was_expected_comes_back_for_every_day_of_the_stage() throws JsonProcessingException {
        ObjectNode stored = stored(somebody());
        PatientHistory read = read(stored);
        assertThat(stored.path("expectedPerWeek")).as("changes only").hasSize(2);
        assertThat(read.sessionsPerWeek()).isEqualTo(5);
        for (LocalDate day = Ada.TODAY.minusDays(60); !day.isAfter(Ada.TODAY); day = day.plusDays(1)) {
            assertThat(read.expected().perWeekOn(day)).as("%s", day).isEqualTo(asked(day));
        }
        assertThat(read.expected().perWeekOn(Ada.TODAY.minusDays(61))).isZero();
    }

    @Test
    void what_engine_1_stored_is_still_read() throws JsonProcessingException {
        // Given
        ObjectNode stored = stored(somebody());
        stored.remove("sessionsPerWeek");
        ObjectNode expected = stored.putObject("expectedPerWeek");
        for (int back = 41; back >= 0; back--) {
            expected.put(Ada.TODAY.minusDays(back).toString(), back < 10 ? 3 : 5);
        }
        // When
        PatientHistory read = read(stored);
        // Then
        assertThat(read.sessionsPerWeek()).isEqualTo(3);
        assertThat(read.expected().perWeekOn(Ada.TODAY.minusDays(10))).isEqualTo(5);
        assertThat(read.expected().perWeekOn(Ada.TODAY.minusDays(9))).isEqualTo(3);
    }
}
