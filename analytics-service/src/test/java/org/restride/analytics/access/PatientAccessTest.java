package org.restride.analytics.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.restride.analytics.History;
import org.restride.analytics.fact.FactWriter;
import org.restride.analytics.fact.NewFact;
import org.restride.events.PatientChanged;
import org.restride.events.PatientChanged.TemporaryAccess;
import org.restride.testing.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class PatientAccessTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Inject
    AgroalDataSource database;

    @Inject
    FactWriter facts;

    private PatientAccess at(Instant now) {
        return new PatientAccess(database, Clock.fixed(now, ZoneOffset.UTC));
    }

    private void announce(PatientChanged patient) {
        QuarkusTransaction.requiringNew().run(() -> {
            facts.add(List.of(NewFact.of(patient)));
            at(NOON).replace(List.of(patient));
        });
    }

    @Test
    void temporary_access_ends_at_its_moment_without_another_event() {
        // Given
        var ada = History.ofSomebody();
        announce(ada.patient(1, null, List.of(), List.of(new TemporaryAccess("colin", NOON))));
        // Then
        assertThat(at(NOON.minusMillis(1)).relations("colin", ada.patientId()))
                .contains(Set.of(CareRelation.BREAK_GLASS));
        assertThat(at(NOON).relations("colin", ada.patientId())).contains(Set.of());
    }

    @Test
    void a_new_revision_takes_away_what_it_no_longer_says() {
        // Given
        var ada = History.ofSomebody();
        announce(ada.patient(1, "ada", List.of("carla", "colin"), List.of()));
        // When
        announce(ada.patient(2, "ada", List.of("colin", "colin"), List.of()));
        // Then
        assertThat(at(NOON).relations("ada", ada.patientId())).contains(Set.of(CareRelation.OWN));
        assertThat(at(NOON).relations("carla", ada.patientId())).contains(Set.of());
        assertThat(at(NOON).relations("colin", ada.patientId())).contains(Set.of(CareRelation.CARE_TEAM));
    }

    @Test
    void one_who_is_on_the_team_and_broke_the_glass_has_both_relations_in_the_order_in_which_they_count() {
        var ada = History.ofSomebody();
        announce(ada.patient(
                1,
                null,
                List.of("carla"),
                List.of(
                        new TemporaryAccess("carla", NOON.minusSeconds(60)),
                        new TemporaryAccess("carla", NOON.plusSeconds(60)))));
        assertThat(at(NOON).relations("carla", ada.patientId()).orElseThrow())
                .containsExactly(CareRelation.CARE_TEAM, CareRelation.BREAK_GLASS);
    }

    @Test
    void a_patient_nothing_is_known_of_is_told_from_one_the_caller_has_no_relation_to() {
        var ada = History.ofSomebody();
        announce(ada.patient(1, null, List.of(), List.of()));
        assertThat(at(NOON).relations("carla", ada.patientId())).contains(Set.of());
        assertThat(at(NOON).relations("carla", UUID.randomUUID())).isEmpty();
    }
}
