package org.restride.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may see a patient is told since later than who the patient is. */
class PatientChangedTest {

    @Test
    void an_event_from_before_there_were_relations_gives_nobody_any() {
        // Given
        EventExample before = EventExamples.named(EventType.PATIENT_CHANGED, "minimal");
        assertThat(new String(before.data(), UTF_8)).doesNotContain("careTeam", "temporaryAccess");
        // When
        DomainEvent read = before.event();
        // Then
        assertThat(read)
                .isEqualTo(PatientChanged.withoutRelations(
                        UUID.fromString("b0000000-0000-4000-8000-000000000002"),
                        1,
                        "Bo",
                        ZoneId.of("Pacific/Auckland"),
                        Instant.parse("2026-09-20T21:00:00Z")));
    }

    @Test
    void an_emptied_care_team_replaces_the_one_before() {
        var before = (PatientChanged) EventExamples.named(EventType.PATIENT_CHANGED, "temporary-access")
                .event();
        var after = (PatientChanged) EventExamples.named(EventType.PATIENT_CHANGED, "care-team-emptied")
                .event();
        assertThat(before.careTeam()).hasSize(2);
        assertThat(after.identity()).isEqualTo(before.identity());
        assertThat(after.revision()).isGreaterThan(before.revision());
        assertThat(after.careTeam()).isEmpty();
    }
}
