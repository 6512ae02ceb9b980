package org.restride.catalog.authoring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.restride.catalog.Catalogue.get;
import static org.restride.catalog.Catalogue.getIn;
import static org.restride.catalog.Catalogue.parsed;
import static org.restride.catalog.Catalogue.stream;
import static org.restride.catalog.authoring.Desk.ADA;
import static org.restride.catalog.authoring.Desk.BEA;
import static org.restride.catalog.authoring.Desk.BOTH;
import static org.restride.catalog.authoring.Desk.RITA;
import static org.restride.catalog.authoring.Desk.draft;
import static org.restride.catalog.authoring.Desk.publish;
import static org.restride.catalog.authoring.Desk.published;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.restride.catalog.shipped.ShippedContent;

@QuarkusTest
@TestProfile(FreshCatalogue.class)
class DraftJourneyTest {

    @Inject
    ShippedContent shipped;

    @Inject
    EntityManager database;

    @Test
    void what_one_person_writes_another_publishes() {
        // Given
        var id = UUID.randomUUID();
        ObjectNode content = published("exercise", "CAT_COW", current("CAT_COW"));
        content.withObjectProperty("goal").put("en", "Loosen your spine.").put("es", "Suelta la columna.");
        // When
        String saved = ADA.put(id, draft("EXERCISE", "CAT_COW", current("CAT_COW"), content))
                .then()
                .statusCode(201)
                .body("state", equalTo("EDITING"))
                .extract()
                .header("ETag");
        assertThat(get("/v1/exercises/CAT_COW").path("goal").asText()).isNotEqualTo("Loosen your spine.");
        String submitted = ADA.submit(id, saved)
                .then()
                .statusCode(200)
                .body("state", equalTo("IN_REVIEW"))
                .extract()
                .header("ETag");
        String number = RITA.review(id, submitted, "PUBLISH", "Shorter.")
                .then()
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"))
                .body("reviewedBy", equalTo("rita"))
                .extract()
                .path("publishedAs");
        // Then
        var now = get("/v1/exercises/CAT_COW");
        assertThat(now.path("revision").asText()).isEqualTo(number);
        assertThat(now.path("goal").asText()).isEqualTo("Loosen your spine.");
        assertThat(getIn("es", "/v1/exercises/CAT_COW").path("goal").asText()).isEqualTo("Suelta la columna.");
        var differences =
                get("/v1/differences/exercise/CAT_COW?from=%d&to=%s".formatted(Integer.parseInt(number) - 1, number));
        assertThat(stream(differences).map(one -> one.path("place").asText()))
                .containsExactlyInAnyOrder("/goal/en", "/goal/es");
        assertThat(differences.at("/0/after").asText()).isEqualTo("Loosen your spine.");
        assertThat(search("loosen")).contains("CAT_COW");
    }

    @Test
    void nobody_reviews_what_they_wrote() {
        // Given: both wrote some of it
        var id = UUID.randomUUID();
        ObjectNode content = published("exercise", "BRIDGE", current("BRIDGE"));
        String first = BOTH.put(id, draft("EXERCISE", "BRIDGE", current("BRIDGE"), content))
                .header("ETag");
        content.put("category", "HIP_STRENGTH").withObjectProperty("trains").put("en", "Bottom");
        String second = ADA.put(id, draft("EXERCISE", "BRIDGE", current("BRIDGE"), content), first)
                .header("ETag");
        String submitted = ADA.submit(id, second).header("ETag");
        // Then
        BOTH.review(id, submitted, "PUBLISH", null).then().statusCode(409).body("type", equalTo("/problems/own-draft"));
        assertThat(ADA.get(id, "").<String>path("state")).isEqualTo("IN_REVIEW");
    }

    @Test
    void of_two_authors_of_one_draft_the_second_gets_412_and_loses_nothing() {
        // Given
        var id = UUID.randomUUID();
        String base = current("BIRD_DOG");
        ObjectNode content = published("exercise", "BIRD_DOG", base);
        String read = ADA.put(id, draft("EXERCISE", "BIRD_DOG", base, content)).header("ETag");
        ObjectNode adas = content.deepCopy();
        adas.withObjectProperty("goal").put("en", "Ada's goal.");
        ObjectNode beas = content.deepCopy();
        beas.withObjectProperty("trains").put("en", "Bea's muscles.");
        // When
        ADA.put(id, draft("EXERCISE", "BIRD_DOG", base, adas), read).then().statusCode(200);
        var refused = BEA.put(id, draft("EXERCISE", "BIRD_DOG", base, beas), read);
        // Then: nothing of Ada's is overwritten, and Bea is told exactly how hers differs
        refused.then()
                .statusCode(412)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/draft-moved-on"))
                .body("changedBy", equalTo("ada"))
                .body("currentRevision", equalTo(2))
                .body("differences.place", hasItem("/goal/en"))
                .body("differences.place", hasItem("/trains/en"));
        JsonNode stored = parsed(BEA.get(id, "").asByteArray());
        assertThat(stored.at("/content/goal/en").asText()).isEqualTo("Ada's goal.");
        // And: with both brought together it is stored
        ObjectNode together = adas.deepCopy();
        together.withObjectProperty("trains").put("en", "Bea's muscles.");
        BEA.put(id, draft("EXERCISE", "BIRD_DOG", base, together), "\"2\"")
                .then()
                .statusCode(200)
                .body("revision", equalTo(3))
                .body("authors", equalTo(List.of("ada", "bea")));
    }

    @Test
    void the_same_again_changes_nothing() {
        var id = UUID.randomUUID();
        ObjectNode draft = draft("EXERCISE", "BRIDGE", "1", published("exercise", "BRIDGE", "1"));
        ADA.put(id, draft).then().statusCode(201);
        ADA.put(id, draft).then().statusCode(200).body("revision", equalTo(1));
        draft.put("basedOn", "2");
        ADA.put(id, draft).then().statusCode(409).body("type", equalTo("/problems/conflicting-draft"));
    }

    @Test
    void a_draft_that_is_sent_back_is_written_on_and_one_in_review_is_not() {
        var id = UUID.randomUUID();
        String base = current("DEAD_BUG");
        ObjectNode content = published("exercise", "DEAD_BUG", base);
        String saved = ADA.put(id, draft("EXERCISE", "DEAD_BUG", base, content)).header("ETag");
        String submitted = ADA.submit(id, saved).header("ETag");
        content.withObjectProperty("goal").put("en", "Other.");
        ADA.put(id, draft("EXERCISE", "DEAD_BUG", base, content), submitted)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/draft-not-in-that-state"));
        RITA.review(id, submitted, "SEND_BACK", " ").then().statusCode(400).body("errors.field", hasItem("note"));
        String back = RITA.review(id, submitted, "SEND_BACK", "Say what it trains.")
                .then()
                .statusCode(200)
                .body("state", equalTo("EDITING"))
                .body("reviewNote", equalTo("Say what it trains."))
                .extract()
                .header("ETag");
        String written = ADA.put(id, draft("EXERCISE", "DEAD_BUG", base, content), back)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        ADA.withdraw(id, written).then().statusCode(204);
        ADA.submit(id, "\"5\"").then().statusCode(409);
        assertThat(ADA.get(id, "").<String>path("state")).isEqualTo("WITHDRAWN");
    }

    @Test
    void steps_need_the_revision_they_mean() {
        var id = UUID.randomUUID();
        ADA.put(id, draft("EXERCISE", "BRIDGE", current("BRIDGE"), published("exercise", "BRIDGE", "1")));
        ADA.submit(id, null).then().statusCode(428);
        ADA.submit(id, "\"9\"").then().statusCode(412);
        ADA.withdraw(id, null).then().statusCode(428);
        ADA.submit(UUID.randomUUID(), "\"1\"").then().statusCode(404);
    }

    @Test
    void a_draft_based_on_an_older_revision_is_stopped() {
        var id = UUID.randomUUID();
        ObjectNode content = published("exercise", "REVERSE_MARCH", current("REVERSE_MARCH"));
        String saved =
                ADA.put(id, draft("EXERCISE", "REVERSE_MARCH", "1", content)).header("ETag");
        ADA.submit(id, saved)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/draft-not-ready"))
                .body("findings.rule", hasItem("based-on-older"));
    }

    @Test
    void of_two_drafts_of_one_exercise_the_later_has_to_take_over_the_first() {
        String base = current("PRONE_LEG_LIFT");
        ObjectNode content = published("exercise", "PRONE_LEG_LIFT", base);
        var late = UUID.randomUUID();
        String saved = BEA.put(late, draft("EXERCISE", "PRONE_LEG_LIFT", base, content))
                .header("ETag");
        String submitted = BEA.submit(late, saved).header("ETag");
        content.withObjectProperty("goal").put("en", "Make your bottom stronger.");
        publish(draft("EXERCISE", "PRONE_LEG_LIFT", base, content)).then().statusCode(200);
        RITA.review(late, submitted, "PUBLISH", null)
                .then()
                .statusCode(422)
                .body("findings.rule", hasItem("based-on-older"));
    }

    @Test
    void an_exercise_that_ends_leaves_a_tombstone_and_stays_readable() {
        // Given
        ObjectNode content = published("exercise", "BRIDGE", "2");
        content.put("code", "SINGLE_LEG_BRIDGE")
                .withObjectProperty("name")
                .put("en", "Single-leg bridge")
                .put("es", "Puente a una pierna");
        String before = get("/v1/exercises?updatedSince=2026-01-01T00:00:00Z&limit=200")
                .path("updatedUntil")
                .asText();
        publish(draft("EXERCISE", "SINGLE_LEG_BRIDGE", null, content)).then().statusCode(200);
        var added = get("/v1/exercises?updatedSince=" + before);
        assertThat(added.at("/items/0/code").asText()).isEqualTo("SINGLE_LEG_BRIDGE");
        // When
        RITA.retire("SINGLE_LEG_BRIDGE", "Too hard alone.", "NONE_SUCH").then().statusCode(422);
        RITA.retire("BRIDGE", "No.", null)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/exercise-in-use"))
                .body("prescribedBy.size()", equalTo(1));
        RITA.retire("SINGLE_LEG_BRIDGE", "Too hard alone.", "BRIDGE").then().statusCode(200);
        RITA.retire("SINGLE_LEG_BRIDGE", "Too hard alone.", "BRIDGE").then().statusCode(200);
        // Then
        var changes =
                get("/v1/exercises?updatedSince=" + added.path("updatedUntil").asText());
        assertThat(changes.path("items")).isEmpty();
        assertThat(changes.at("/retired/0/code").asText()).isEqualTo("SINGLE_LEG_BRIDGE");
        assertThat(changes.at("/retired/0/replacedBy").asText()).isEqualTo("BRIDGE");
        assertThat(get("/v1/exercises?updatedSince="
                                + changes.path("updatedUntil").asText())
                        .path("retired"))
                .isEmpty();
        assertThat(get("/v1/exercises/SINGLE_LEG_BRIDGE")
                        .at("/retired/replacedBy")
                        .asText())
                .isEqualTo("BRIDGE");
        assertThat(get("/v1/exercises/SINGLE_LEG_BRIDGE/revisions/1")
                        .path("name")
                        .asText())
                .isEqualTo("Single-leg bridge");
        assertThat(search("single")).doesNotContain("SINGLE_LEG_BRIDGE");
        publishRefused(draft("EXERCISE", "SINGLE_LEG_BRIDGE", "1", content), "retired");
    }

    @Test
    void a_protocol_goes_out_as_a_file_and_comes_back_as_a_version() {
        // Given
        String yaml = given().header("Accept", "application/yaml")
                .get("/v1/files/protocol/sciatica-home/0.2.0")
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .extract()
                .asString();
        var id = UUID.randomUUID();
        // When
        String saved = ADA.importFile(id, "PROTOCOL", "0.2.0", yaml.replace("version: \"0.2.0\"", "version: \"0.3.0\""))
                .then()
                .statusCode(201)
                .extract()
                .header("ETag");
        var changed = parsed(ADA.get(id, "/differences").asByteArray());
        assertThat(changed).hasSize(1);
        assertThat(changed.at("/0/place").asText()).isEqualTo("/version");
        RITA.review(id, ADA.submit(id, saved).header("ETag"), "PUBLISH", null)
                .then()
                .statusCode(200);
        // Then
        var now = get("/v1/protocols/sciatica-home");
        assertThat(now.path("version").asText()).isEqualTo("0.3.0");
        assertThat(now.path("clinicalSignOffRequired").asBoolean()).isTrue();
        assertThat(now.path("stages"))
                .isEqualTo(get("/v1/protocols/sciatica-home/versions/0.2.0").path("stages"));
        assertThat(count("select count(*) from outbox_event where record_key = 'sciatica-home:0.3.0'"))
                .isEqualTo(1);
        assertThat(get("/v1/differences/protocol/sciatica-home?from=0.2.0&to=0.3.0"))
                .hasSize(1);
    }

    @Test
    void a_file_that_is_none_is_refused() {
        var id = UUID.randomUUID();
        ADA.importFile(id, "PROTOCOL", "0.2.0", "stages: [").then().statusCode(400);
        ADA.importFile(id, "PROTOCOL", "0.2.0", "just words").then().statusCode(400);
        ADA.importFile(id, "PROTOCOL", "0.2.0", "version: \"1.0.0\"").then().statusCode(400);
        ADA.get(id, "").then().statusCode(404);
    }

    @Test
    void a_release_that_starts_again_brings_nothing_and_never_overwrites_local_work() {
        // Given: everything of the release was brought at the start
        long revisions = count("select count(*) from exercise_revision");
        assertThat(shipped.bring()).isZero();
        assertThat(count("select count(*) from exercise_revision")).isEqualTo(revisions);
        // And: local authors have published since
        ObjectNode content = published("exercise", "SIDE_LYING_CLAMSHELL", current("SIDE_LYING_CLAMSHELL"));
        content.withObjectProperty("goal").put("en", "A local goal.");
        publish(draft("EXERCISE", "SIDE_LYING_CLAMSHELL", current("SIDE_LYING_CLAMSHELL"), content));
        String local = current("SIDE_LYING_CLAMSHELL");
        // When: a release brings something new for it
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("delete from shipped_content where code = 'SIDE_LYING_CLAMSHELL'")
                        .executeUpdate());
        assertThat(shipped.bring()).isEqualTo(1);
        // Then: it waits as a draft
        assertThat(current("SIDE_LYING_CLAMSHELL")).isEqualTo(local);
        assertThat(count("select count(*) from draft where code = 'SIDE_LYING_CLAMSHELL' and state = 'EDITING'"
                        + " and 'restride-release' = any (authors)"))
                .isEqualTo(1);
        assertThat(shipped.bring()).isZero();
    }

    private static void publishRefused(ObjectNode draft, String rule) {
        var id = UUID.randomUUID();
        String saved = ADA.put(id, draft).header("ETag");
        ADA.submit(id, saved).then().statusCode(422).body("findings.rule", hasItem(rule));
    }

    private static String current(String code) {
        return get("/v1/exercises/" + code).path("revision").asText();
    }

    private static List<String> search(String text) {
        return stream(get("/v1/exercises?q=" + text).path("items"))
                .map(item -> item.path("code").asText())
                .toList();
    }

    private long count(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Long) database.createNativeQuery(sql, Long.class).getSingleResult());
    }
}
