package org.restride.analytics.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.restride.analytics.History;
import org.restride.analytics.Topic;
import org.restride.analytics.access.CareRelation;
import org.restride.analytics.access.PatientAccess;
import org.restride.analytics.access.PatientAccess.Grant;
import org.restride.events.PatientChanged;
import org.restride.events.PatientChanged.TemporaryAccess;
import org.restride.testing.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class RelationsTest {

    private static final Instant UNTIL = Instant.parse("2026-11-20T12:00:00.123Z");

    @Inject
    EventConsumer consumer;

    @Inject
    PatientAccess access;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void in_whatever_order_and_number_revisions_come_the_highest_says_who_may_see_the_patient(long seed) {
        // Given
        var random = new Random(seed);
        var ada = History.ofSomebody();
        var glass = List.of(new TemporaryAccess("colin", UNTIL));
        List<PatientChanged> revisions = new ArrayList<>(List.of(
                ada.patient(1, null, List.of(), List.of()),
                ada.patient(2, null, List.of("carla", "otto"), List.of()),
                ada.patient(3, "ada", List.of("carla"), glass)));
        revisions.addAll(List.copyOf(revisions));
        Collections.shuffle(revisions, random);
        // When
        int cut = random.nextInt(revisions.size());
        consumer.take(batch(revisions.subList(0, cut)));
        consumer.take(batch(revisions.subList(cut, revisions.size())));
        // Then
        assertThat(access.of(ada.patientId()))
                .containsExactly(
                        new Grant("ada", CareRelation.OWN, null),
                        new Grant("carla", CareRelation.CARE_TEAM, null),
                        new Grant("colin", CareRelation.BREAK_GLASS, UNTIL));
    }

    private static List<ConsumerRecord<String, byte[]>> batch(List<PatientChanged> events) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        events.forEach(event -> records.add(Topic.received(event, records.size())));
        return records;
    }
}
