package org.restride.system.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceClientTest {

    private static final String PAIN = "PAIN_SCORE";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T18:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final FakeService service = new FakeService();

    @Test
    void what_was_recorded_survives_a_restart_and_is_sent() {
        // Given
        Key key = phone(noNetwork()).record(PAIN, leg(3));
        assertThat(phone(noNetwork()).sync().complete()).isFalse();
        // When
        var restarted = phone(service);
        var end = restarted.sync();
        // Then
        assertThat(end.complete()).isTrue();
        assertThat(restarted.queued()).isEmpty();
        assertThat(service.revisions(key)).hasSize(1);
        assertThat(phone(noNetwork()).records().get(key))
                .isEqualTo(service.revisions(key).get(0));
    }

    @Test
    void a_correction_of_what_was_never_sent_replaces_it() {
        var phone = phone(service);
        Key key = phone.record(PAIN, leg(3));
        phone.correct(key, leg(4));
        phone.sync();
        assertThat(service.revisions(key)).extracting(ReferenceClientTest::leg).containsExactly(4);
    }

    @Test
    void what_was_never_sent_and_is_taken_back_is_forgotten() {
        var phone = phone(service);
        phone.takeBack(phone.record(PAIN, leg(3)));
        assertThat(phone.sync().complete()).isTrue();
        assertThat(service.records()).isZero();
    }

    @Test
    void what_was_acknowledged_is_corrected_and_taken_back_by_its_revision() {
        var phone = phone(service);
        Key key = phone.record(PAIN, leg(3));
        phone.sync();
        phone.correct(key, leg(4));
        phone.sync();
        phone.takeBack(key);
        phone.sync();
        assertThat(service.revisions(key)).hasSize(3);
        assertThat(phone.records().get(key).path("voided").asBoolean()).isTrue();
    }

    @Test
    void a_correction_waits_behind_what_may_have_been_stored() {
        // Given
        var phone = phone(answersLost());
        Key key = phone.record(PAIN, leg(3));
        phone.sync();
        phone.correct(key, leg(4));
        // When
        var restarted = phone(service);
        restarted.sync();
        // Then
        assertThat(service.revisions(key)).extracting(ReferenceClientTest::leg).containsExactly(4, 3);
        assertThat(restarted.conflicts()).isEmpty();
        assertThat(restarted.queued()).isEmpty();
    }

    @Test
    void what_may_have_been_stored_and_is_taken_back_ends_voided() {
        var phone = phone(answersLost());
        Key key = phone.record(PAIN, leg(3));
        phone.sync();
        phone.takeBack(key);
        phone(service).sync();
        assertThat(service.revisions(key).get(0).path("voided").asBoolean()).isTrue();
    }

    @Test
    void what_is_refused_is_set_aside_with_the_reason_and_stops_nothing() {
        var phone = phone(service);
        Key bad = phone.record(PAIN, TextNode.valueOf("{\"leg"));
        Key good = phone.record(PAIN, leg(3));
        assertThat(phone.sync().complete()).isTrue();
        assertThat(service.revisions(good)).hasSize(1);
        assertThat(phone(service).rejected()).singleElement().satisfies(rejected -> {
            assertThat(rejected.key()).isEqualTo(bad);
            assertThat(rejected.problem().path("type").asText()).isEqualTo("/problems/invalid-request");
        });
    }

    @Test
    void what_is_corrected_after_it_was_sent_and_then_refused_is_sent_corrected() {
        var phone = phone(requestsLost());
        Key key = phone.record(PAIN, TextNode.valueOf("{\"leg"));
        phone.sync();
        phone.correct(key, leg(3));
        var restarted = phone(service);
        restarted.sync();
        assertThat(service.revisions(key)).hasSize(1);
        assertThat(restarted.rejected()).hasSize(1);
        assertThat(restarted.queued()).isEmpty();
    }

    @Test
    void what_the_service_could_not_take_now_stays_queued() {
        var phone = phone(service);
        phone.record(PAIN, leg(3));
        phone.record(PAIN, leg(4));
        service.cannotTakeTheNext(1);
        assertThat(phone.sync().complete()).isFalse();
        assertThat(phone.queued()).hasSize(1);
        assertThat(phone.sync().complete()).isTrue();
        assertThat(service.records()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_was_changed_on_two_devices_is_for_the_person_to_decide(boolean mine) {
        // Given
        var phone = device("phone", service);
        var tablet = device("tablet", service);
        Key key = phone.record(PAIN, leg(3));
        phone.sync();
        tablet.sync();
        phone.correct(key, leg(4));
        tablet.correct(key, leg(5));
        phone.sync();
        // When
        tablet.sync();
        // Then
        assertThat(tablet.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(leg(conflict.stored())).isEqualTo(4);
            assertThat(leg(conflict.wanted().content())).isEqualTo(5);
        });
        assertThatThrownBy(() -> tablet.correct(key, leg(6))).isInstanceOf(IllegalStateException.class);
        // And
        decide(tablet, key, mine);
        tablet.sync();
        phone.sync();
        assertThat(leg(phone.records().get(key))).isEqualTo(mine ? 5 : 4);
        assertThat(phone.records()).isEqualTo(tablet.records());
    }

    @Test
    void more_than_fits_goes_in_several_calls() {
        var phone = phone(service);
        for (int i = 0; i < 501; i++) {
            phone.record(PAIN, leg(i % 10));
        }
        assertThat(phone.sync().complete()).isTrue();
        assertThat(service.itemsOfCalls()).containsExactly(500, 1);
    }

    @Test
    void what_is_too_large_is_halved_until_only_the_one_that_never_fits_is_set_aside() {
        var phone = phone(service.readingAtMost(2000));
        for (int i = 0; i < 20; i++) {
            phone.record(PAIN, leg(i % 10));
        }
        Key huge = phone.record(PAIN, leg(1).put("note", "x".repeat(3000)));
        assertThat(phone.sync().complete()).isTrue();
        assertThat(service.records()).isEqualTo(20);
        assertThat(phone.rejected()).extracting(Rejected::key).containsExactly(huge);
    }

    @Test
    void what_does_not_fit_in_one_answer_is_asked_for_at_once() {
        var phone = device("phone", service.tellingAtOnce(7));
        for (int i = 0; i < 30; i++) {
            phone.record(PAIN, leg(i % 10));
        }
        phone.sync();
        var tablet = device("tablet", service);
        assertThat(tablet.sync().complete()).isTrue();
        assertThat(tablet.records()).hasSize(30);
    }

    @Test
    void after_a_reset_the_copy_is_as_the_service_is() {
        var phone = phone(service);
        Key kept = phone.record(PAIN, leg(3));
        phone.sync();
        Key lost = phone.record(PAIN, leg(4));
        phone.sync();
        service.loseLast(1);
        phone.sync();
        assertThat(phone.records()).containsOnlyKeys(kept).doesNotContainKey(lost);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatever_the_network_does_each_record_is_stored_once_as_last_wanted(long seed) {
        // Given
        var random = new Random(seed);
        Map<Key, Integer> wanted = new HashMap<>(); // null when taken back
        List<FlakyNetwork> networks = new ArrayList<>();
        Map<String, List<Key>> own = new HashMap<>();
        for (String name : List.of("phone", "tablet")) {
            networks.add(new FlakyNetwork(service, random.nextLong()));
            own.put(name, new ArrayList<>());
        }
        // When
        for (int round = 0; round < 60; round++) {
            String name = round % 2 == 0 ? "phone" : "tablet";
            var device = device(name, networks.get(round % 2)); // restarted each time
            live(device, own.get(name), wanted, random);
            device.sync();
        }
        networks.forEach(FlakyNetwork::calm);
        var phone = device("phone", networks.get(0));
        var tablet = device("tablet", networks.get(1));
        assertThat(phone.sync().complete()).as(networks.toString()).isTrue();
        assertThat(tablet.sync().complete()).as(networks.toString()).isTrue();
        phone.sync();
        // Then
        assertThat(phone.conflicts()).as(networks.toString()).isEmpty();
        assertThat(tablet.conflicts()).as(networks.toString()).isEmpty();
        assertThat(phone.records()).as(networks.toString()).isEqualTo(tablet.records());
        assertThat(service.records())
                .as(networks.toString())
                .isEqualTo(phone.records().size());
        wanted.forEach((key, leg) -> {
            JsonNode shown = phone.records().getOrDefault(key, leg(-1).put("voided", true));
            assertThat(shown.path("voided").asBoolean() ? null : leg(shown))
                    .as("%s, %s", key, networks)
                    .isEqualTo(leg);
        });
    }

    private static void live(ReferenceClient device, List<Key> own, Map<Key, Integer> wanted, Random random) {
        int leg = random.nextInt(1000);
        Key old = own.isEmpty() ? null : own.get(random.nextInt(own.size()));
        if (old == null || random.nextInt(3) == 0) {
            own.add(device.record(PAIN, leg(leg)));
            wanted.put(own.get(own.size() - 1), leg);
        } else if (random.nextInt(3) == 0) {
            device.takeBack(old);
            wanted.put(old, null);
            if (!device.queued().contains(old) && !device.records().containsKey(old)) {
                own.remove(old); // forgotten
            }
        } else {
            device.correct(old, leg(leg));
            wanted.put(old, leg);
        }
    }

    private static void decide(ReferenceClient device, Key key, boolean mine) {
        if (mine) {
            device.keepMine(key);
        } else {
            device.keepTheirs(key);
        }
    }

    private ReferenceClient phone(Transport network) {
        return device("phone", network);
    }

    private ReferenceClient device(String name, Transport network) {
        return new ReferenceClient(folder.resolve(name), network, CLOCK);
    }

    private static Transport noNetwork() {
        return requestsLost();
    }

    private static Transport requestsLost() {
        return request -> {
            throw new IOException("No network");
        };
    }

    private Transport answersLost() {
        return request -> {
            service.send(request);
            throw new IOException("The answer was lost");
        };
    }

    private static ObjectNode leg(int score) {
        return JsonNodeFactory.instance.objectNode().put("leg0To10", score);
    }

    private static int leg(JsonNode score) {
        return score.path("leg0To10").intValue();
    }
}
