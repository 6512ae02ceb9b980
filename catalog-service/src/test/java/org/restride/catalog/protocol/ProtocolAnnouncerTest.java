package org.restride.catalog.protocol;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.restride.catalog.Catalogue.sciaticaHome;
import static org.restride.catalog.Catalogue.stream;
import static org.restride.catalog.Catalogue.texts;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.catalog.Catalogue;
import org.restride.events.EventCodec;
import org.restride.events.EventType;
import org.restride.events.ProtocolPublished;
import org.restride.testing.StackResource;
import org.restride.testing.Tokens;
import org.restride.testing.TopicReader;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ProtocolAnnouncerTest {

    private static final String TOPIC = EventType.PROTOCOL_PUBLISHED.topic();

    @Inject
    ProtocolAnnouncer announcer;

    @Inject
    EntityManager database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @BeforeEach
    void what_was_announced_has_arrived() {
        await().until(() -> count("from outbox_event where published_at is null") == 0);
    }

    @Test
    void at_start_every_version_is_announced() {
        assertThat(count("from protocol_version where announced_at is null or announced_form = 0"))
                .isZero();
        assertThat(announcer.announceNew()).isZero();
    }

    @Test
    void two_runs_announce_a_version_exactly_once() {
        // Given
        int before = records().size();
        forgetAnnouncement();
        // When
        int announced = announcer.announceNew() + announcer.announceNew();
        // Then
        assertThat(announced).isEqualTo(versions());
        await().until(() -> count("from outbox_event where published_at is null") == 0);
        assertThat(count("from outbox_event")).isEqualTo(versions());
        assertThat(records()).hasSize(before + versions());
    }

    @Test
    void a_version_announced_in_an_earlier_form_is_announced_once_more_under_its_id() {
        // Given
        forgetAnnouncement();
        announcer.announceNew();
        await().until(() -> count("from outbox_event where published_at is null") == 0);
        int before = records().size();
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update protocol_version set announced_form = announced_form - 1")
                        .executeUpdate());
        // When
        int announced = announcer.announceNew() + announcer.announceNew();
        // Then
        assertThat(announced).isEqualTo(versions());
        await().until(() -> count("from outbox_event where published_at is null") == 0);
        var records = records();
        assertThat(records).hasSize(before + versions());
        assertThat(ids(records.subList(before, records.size())))
                .containsExactlyInAnyOrderElementsOf(ids(records.subList(before - versions(), before)));
    }

    @Test
    void told_again_every_version_is_announced_as_it_was() {
        // Given that the outbox has forgotten
        var before = records();
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery("delete from outbox_event")
                .executeUpdate());
        // When
        String republication = asOperator()
                .post("/v1/republications")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        await().until(() -> asOperator().get(republication).path("state").equals("DONE"));
        // Then
        var after = records();
        assertThat(sent(after.subList(before.size(), after.size())))
                .isEqualTo(sent(before))
                .hasSize(versions());
    }

    private static RequestSpecification asOperator() {
        return given().auth().oauth2(Tokens.of("oscar", "operator"));
    }

    /** The newest of each version, headers and data. */
    private static Map<String, String> sent(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream()
                .collect(Collectors.toMap(
                        ConsumerRecord::key,
                        record -> record.headers() + new String(record.value(), StandardCharsets.UTF_8),
                        (earlier, later) -> later));
    }

    private static List<String> ids(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream().map(record -> header(record, "ce_id")).toList();
    }

    @Test
    void of_instances_that_start_together_one_announces() {
        // Given
        forgetAnnouncement();
        // When
        var runs = Stream.generate(() -> CompletableFuture.supplyAsync(announcer::announceNew))
                .limit(4)
                .toList();
        // Then
        assertThat(runs.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(versions());
        assertThat(count("from outbox_event")).isEqualTo(versions());
    }

    @Test
    void after_a_crash_before_the_commit_the_next_start_announces() {
        // Given
        forgetAnnouncement();
        QuarkusTransaction.begin();
        announcer.announceNew();
        QuarkusTransaction.rollback();
        assertThat(count("from outbox_event")).isZero();
        // When
        int announced = announcer.announceNew();
        // Then
        assertThat(announced).isEqualTo(versions());
        assertThat(count("from outbox_event")).isEqualTo(versions());
    }

    @Test
    void the_record_says_what_the_api_says() throws Exception {
        // Given
        var protocol = sciaticaHome();
        // When
        var record = records().stream()
                .filter(one -> one.key().equals("sciatica-home:0.2.0"))
                .findFirst()
                .orElseThrow();
        // Then
        assertThat(header(record, "ce_type")).isEqualTo(TOPIC);
        assertThat(header(record, "ce_source")).isEqualTo("/catalog-service");
        var event = (ProtocolPublished) EventCodec.decode(EventType.PROTOCOL_PUBLISHED, record.value());
        assertThat(event.version()).isEqualTo("0.2.0");
        assertThat(event.clinicalSignOffRequired()).isTrue();
        assertThat(event.publishedAt()).isEqualTo(protocol.path("publishedAt").asText());
        assertThat(event.stages())
                .extracting(ProtocolPublished.Stage::code)
                .containsExactly("S1", "S2", "S3", "S4", "S5");
        assertThat(event.stages()).extracting(ProtocolPublished.Stage::minDays).containsExactly(7, 14, 14, 21, 28);
        assertThat(event.criteria())
                .extracting(ProtocolPublished.Criterion::id)
                .containsExactlyElementsOf(stream(protocol.path("criteria"))
                        .map(criterion -> criterion.path("id").asText())
                        .toList());
        assertThat(event.exercises()).hasSize(21).allSatisfy(ProtocolAnnouncerTest::assertTextOfCatalogue);
    }

    private static void assertTextOfCatalogue(ProtocolPublished.ExerciseText text) {
        JsonNode exercise = Catalogue.get("/v1/exercises/%s/revisions/%d".formatted(text.code(), text.revision()));
        assertThat(text.name()).isEqualTo(exercise.path("name").asText());
        assertThat(text.instructions()).isEqualTo(texts(exercise.path("instructions")));
        assertThat(text.cues()).isEqualTo(texts(exercise.path("cues")));
        assertThat(text.precautions()).isEqualTo(texts(exercise.path("precautions")));
        assertThat(text.easier()).isEqualTo(texts(exercise.path("regressions")));
        assertThat(text.suitability())
                .isEqualTo(stream(exercise.path("suitability"))
                        .map(one -> new ProtocolPublished.Suitability(
                                one.path("condition").asText(),
                                ProtocolPublished.Verdict.valueOf(
                                        one.path("verdict").asText()),
                                one.path("reason").asText()))
                        .toList());
        assertThat(text.translations())
                .singleElement()
                .isEqualTo(spanish("/v1/exercises/%s/revisions/%d".formatted(text.code(), text.revision())));
    }

    private static ProtocolPublished.Translation spanish(String path) {
        JsonNode exercise = Catalogue.getIn("es", path);
        return new ProtocolPublished.Translation(
                "es",
                exercise.path("name").asText(),
                texts(exercise.path("instructions")),
                texts(exercise.path("cues")),
                texts(exercise.path("precautions")),
                texts(exercise.path("regressions")));
    }

    /** As it was before the first start; the content itself cannot be touched. */
    private void forgetAnnouncement() {
        QuarkusTransaction.requiringNew().run(() -> {
            database.createNativeQuery("delete from outbox_event").executeUpdate();
            database.createNativeQuery("update protocol_version set announced_at = null, announced_form = 0")
                    .executeUpdate();
        });
    }

    private int versions() {
        return (int) count("from protocol_version");
    }

    private long count(String from) {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Long) database.createNativeQuery("select count(*) " + from, Long.class)
                        .getSingleResult());
    }

    /** All records of the topic, from its beginning to its present end. */
    private List<ConsumerRecord<String, byte[]>> records() {
        try (var reader = new TopicReader(broker, TOPIC)) {
            return readToEnd(reader);
        }
    }

    private List<ConsumerRecord<String, byte[]>> readToEnd(TopicReader reader) {
        long end = TopicEnd.of(broker, TOPIC);
        await().until(() -> reader.records().size() >= end);
        return reader.records();
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
