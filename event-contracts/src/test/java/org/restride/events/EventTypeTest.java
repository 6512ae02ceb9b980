package org.restride.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventTypeTest {

    @ParameterizedTest
    @EnumSource
    void what_is_about_a_patient_is_gone_at_most_a_day_after_the_retention(EventType type) {
        boolean aboutPatient = PatientEvent.class.isAssignableFrom(type.dataType());
        assertThat(type.topicSettings())
                .isEqualTo(
                        aboutPatient
                                ? Map.of("cleanup.policy", "delete", "segment.ms", "86400000")
                                : Map.of("cleanup.policy", "compact"));
    }
}
