package org.restride.analytics.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.restride.analytics.worklist.AttentionKind.RED_FLAG;
import static org.restride.analytics.worklist.AttentionKind.REGRESS;
import static org.restride.analytics.worklist.AttentionKind.SILENT;
import static org.restride.analytics.worklist.Ward.attention;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.restride.analytics.sql.Sql;
import org.restride.testing.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class WorklistTest {

    private static final String CARLA = "carla-worklist";
    private static final WorklistQuestion EVERYTHING = new WorklistQuestion(null, null, true, null);

    @Inject
    Ward ward;

    @Inject
    Worklist worklist;

    @Inject
    WorklistItems items;

    @Inject
    AgroalDataSource database;

    @Inject
    Clock clock;

    @Test
    void what_stays_stays_the_same_item_and_what_is_gone_is_closed() {
        // Given
        var ada = ward.patient("Ada", CARLA);
        ward.holds(ada, attention(ada, SILENT, "a"), attention(ada, REGRESS, "r"));
        var before = all(ada);
        // When
        ward.holds(ada, attention(ada, SILENT, "a"));
        // Then
        assertThat(all(ada)).hasSize(2).contains(of(before, SILENT));
        var gone = of(all(ada), REGRESS);
        assertThat(gone.itemId()).isEqualTo(of(before, REGRESS).itemId());
        assertThat(gone.state()).isEqualTo(ItemState.CLOSED);
        assertThat(gone.closedAt()).isNotNull();
    }

    @Test
    void what_comes_back_after_it_was_closed_is_another_item_that_nobody_has_seen() {
        // Given
        var ada = ward.patient("Ada", CARLA);
        ward.holds(ada, attention(ada, SILENT, "a"));
        see(ada);
        ward.holds(ada);
        // When
        ward.holds(ada, attention(ada, SILENT, "a"));
        // Then
        assertThat(all(ada))
                .extracting(WorklistItem::state)
                .containsExactlyInAnyOrder(ItemState.CLOSED, ItemState.OPEN);
    }

    @Test
    void a_new_cause_opens_what_was_seen_and_one_that_goes_away_does_not() {
        var ada = ward.patient("Ada", CARLA);
        ward.holds(ada, attention(ada, RED_FLAG, "a"));
        see(ada);
        assertThat(only(ada).state()).isEqualTo(ItemState.ACKNOWLEDGED);

        ward.holds(ada, attention(ada, RED_FLAG, "a", "b"));
        assertThat(only(ada).state()).isEqualTo(ItemState.OPEN);

        see(ada);
        ward.holds(ada, attention(ada, RED_FLAG, "b"));
        assertThat(only(ada).state()).isEqualTo(ItemState.ACKNOWLEDGED);

        ward.holds(ada, attention(ada, RED_FLAG, "a", "b"));
        assertThat(only(ada).state()).as("both were seen").isEqualTo(ItemState.ACKNOWLEDGED);
    }

    @Test
    void a_snoozed_item_comes_back_at_its_time_or_with_something_new() {
        // Given
        var ada = ward.patient("Ada", CARLA);
        ward.holds(ada, attention(ada, SILENT, "a"));
        see(ada);
        var tomorrow = clock.instant().plus(Duration.ofDays(1));
        snooze(ada, tomorrow);
        // Then
        assertThat(only(ada).state()).isEqualTo(ItemState.SNOOZED);
        assertThat(only(ada).restsUntil()).isEqualTo(tomorrow);
        ward.holds(ada, attention(ada, SILENT, "b"));
        assertThat(only(ada).state()).isEqualTo(ItemState.OPEN);
        ward.holds(ada, attention(ada, SILENT, "a"));
        snooze(ada, clock.instant().minusMillis(1));
        assertThat(only(ada).state()).isEqualTo(ItemState.OPEN);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatever_held_before_what_is_on_the_list_is_what_holds_now(long seed) {
        // Given
        var random = new Random(seed);
        List<UUID> patients = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            patients.add(ward.patient("Patient " + i, CARLA));
        }
        for (int round = 0; round < 12; round++) {
            Map<UUID, Set<Attention>> held = new HashMap<>();
            patients.forEach(patient -> held.put(patient, anything(patient, random)));
            // When
            ward.holds(held);
            var once = notClosed(patients);
            ward.holds(held);
            // Then
            assertThat(notClosed(patients)).as("again changes nothing").isEqualTo(once);
            held.forEach((patient, attentions) -> assertThat(once.get(patient))
                    .extracting(
                            WorklistItem::kind,
                            WorklistItem::urgency,
                            WorklistItem::since,
                            item -> List.copyOf(item.codes()))
                    .containsExactlyInAnyOrderElementsOf(attentions.stream()
                            .map(attention -> tuple(
                                    attention.kind(),
                                    attention.urgency(),
                                    attention.since(),
                                    List.copyOf(attention.codes())))
                            .toList()));
        }
    }

    @Test
    void two_of_a_kind_and_what_is_somebody_elses_are_refused() {
        var ada = UUID.randomUUID();
        assertThatThrownBy(() -> ward.holds(ada, attention(ada, SILENT, "a"), attention(ada, SILENT, "b")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ward.holds(ada, attention(UUID.randomUUID(), SILENT, "a")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_patient_who_is_forgotten_leaves_the_others() {
        // Given
        var ada = ward.patient("Ada", CARLA);
        var ben = ward.patient("Ben", CARLA);
        ward.holds(Map.of(
                ada, Set.of(attention(ada, SILENT, "a")),
                ben, Set.of(attention(ben, SILENT, "b"))));
        // When
        QuarkusTransaction.requiringNew().run(() -> worklist.forget(ada));
        // Then
        assertThat(all(ada)).isEmpty();
        assertThat(all(ben)).hasSize(1);
    }

    private static Set<Attention> anything(UUID patientId, Random random) {
        Set<Attention> attentions = new HashSet<>();
        for (AttentionKind kind : AttentionKind.values()) {
            if (random.nextInt(3) == 0) {
                String[] causes =
                        random.nextBoolean() ? new String[] {"a"} : new String[] {"a", "b" + random.nextInt(2)};
                var urgency = random.nextBoolean() ? null : Urgency.values()[random.nextInt(4)];
                attentions.add(
                        attention(patientId, kind, urgency, LocalDate.of(2026, 11, 1 + random.nextInt(3)), causes));
            }
        }
        return attentions;
    }

    private Map<UUID, List<WorklistItem>> notClosed(List<UUID> patients) {
        Map<UUID, List<WorklistItem>> notClosed = new HashMap<>();
        patients.forEach(patient -> notClosed.put(
                patient,
                all(patient).stream()
                        .filter(item -> item.state() != ItemState.CLOSED)
                        .toList()));
        return notClosed;
    }

    private List<WorklistItem> all(UUID patientId) {
        return items.about(patientId).stream().map(ItemHistory::item).toList();
    }

    private static WorklistItem of(List<WorklistItem> found, AttentionKind kind) {
        return found.stream().filter(item -> item.kind() == kind).findFirst().orElseThrow();
    }

    private WorklistItem only(UUID patientId) {
        var found = items.of(CARLA, EVERYTHING, Place.BEGIN, 1000).stream()
                .filter(item -> item.patientId().equals(patientId))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private void see(UUID patientId) {
        Sql.on(database)
                .update("update worklist_item set seen_causes = seen_causes || causes where patient_id = ?", patientId);
    }

    private void snooze(UUID patientId, Instant until) {
        Sql.on(database).update("update worklist_item set snoozed_until = ? where patient_id = ?", until, patientId);
    }
}
