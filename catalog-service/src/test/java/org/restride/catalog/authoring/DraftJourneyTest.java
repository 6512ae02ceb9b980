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
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
                .body("lastAuthor", equalTo("ada"))
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
                .body("usedBy.size()", equalTo(1));
        RITA.retire("SINGLE_LEG_BRIDGE", "Too hard alone.", "BRIDGE").then().statusCode(200);
        RITA.retire("SINGLE_LEG_BRIDGE", "Too hard alone.", "BRIDGE").then().statusCode(200);
        RITA.retire("SINGLE_LEG_BRIDGE", "Too hard alone.", "CAT_COW").then().statusCode(409);
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
        String base = currentProtocol();
        String next = nextProtocol();
        String yaml = given().header("Accept", "application/yaml")
                .get("/v1/files/protocol/sciatica-home/" + base)
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .extract()
                .asString();
        var id = UUID.randomUUID();
        // When
        String saved = ADA.importFile(
                        id,
                        "PROTOCOL",
                        base,
                        yaml.replace("version: \"%s\"".formatted(base), "version: \"%s\"".formatted(next)))
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
        assertThat(now.path("version").asText()).isEqualTo(next);
        assertThat(now.path("clinicalSignOffRequired").asBoolean()).isTrue();
        assertThat(now.path("stages"))
                .isEqualTo(get("/v1/protocols/sciatica-home/versions/" + base).path("stages"));
        assertThat(count("select count(*) from outbox_event where record_key = 'sciatica-home:%s'".formatted(next)))
                .isEqualTo(1);
        assertThat(get("/v1/differences/protocol/sciatica-home?from=%s&to=%s".formatted(base, next)))
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

    @Test
    void of_two_reviews_at_the_same_time_one_publishes_and_the_other_is_told() throws Exception {
        // Given: two drafts of one exercise, both ready
        String base = current("HIP_ADDUCTION_SQUEEZE");
        List<UUID> drafts = List.of(UUID.randomUUID(), UUID.randomUUID());
        for (UUID id : drafts) {
            ObjectNode content = published("exercise", "HIP_ADDUCTION_SQUEEZE", base);
            content.withObjectProperty("goal").put("en", "Goal of " + id);
            String saved = ADA.put(id, draft("EXERCISE", "HIP_ADDUCTION_SQUEEZE", base, content))
                    .header("ETag");
            ADA.submit(id, saved).then().statusCode(200);
        }
        // When
        var reviews = drafts.stream()
                .map(id -> CompletableFuture.supplyAsync(
                        () -> RITA.review(id, "\"2\"", "PUBLISH", null).statusCode()))
                .toList();
        // Then
        assertThat(reviews.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 422);
        assertThat(current("HIP_ADDUCTION_SQUEEZE")).isEqualTo(Integer.toString(Integer.parseInt(base) + 1));
    }

    @Test
    void what_another_exercise_waits_for_does_not_end() {
        RITA.retire("BENT_KNEE_FALL_OUT", "No.", null).then().statusCode(409).body("usedBy", hasItem("BIRD_DOG"));
    }

    @Test
    void what_a_release_brings_for_an_exercise_that_ended_here_waits_as_a_draft() {
        // Given: a protocol without it, and its end
        ObjectNode protocol = published("protocol", "sciatica-home", currentProtocol());
        protocol.put("version", nextProtocol());
        ((ArrayNode) protocol.at("/stages/2/optional")).remove(0);
        publish(draft("PROTOCOL", "sciatica-home", currentProtocol(), protocol))
                .then()
                .statusCode(200);
        RITA.retire("REVERSE_MARCH", "Not used here.", null).then().statusCode(200);
        // When
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("delete from shipped_content where code = 'REVERSE_MARCH'")
                        .executeUpdate());
        // Then
        assertThat(shipped.bring()).isEqualTo(1);
        assertThat(
                        count(
                                "select count(*) from draft where code = 'REVERSE_MARCH' and 'restride-release' = any (authors)"))
                .isEqualTo(1);
        assertThat(get("/v1/exercises/REVERSE_MARCH").path("retired").isObject())
                .isTrue();
    }

    @Test
    void drafts_are_listed_by_their_latest_change_in_pages() {
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        ObjectNode draft = draft("EXERCISE", "CAT_COW", "1", published("exercise", "CAT_COW", "1"));
        ADA.put(first, draft);
        ADA.put(second, draft);
        JsonNode page = parsed(ADA.list("?limit=1&state=EDITING").asByteArray());
        assertThat(page.at("/items/0/draftId").asText()).isEqualTo(second.toString());
        JsonNode next = parsed(ADA.list("?limit=1&state=EDITING&cursor="
                        + page.path("nextCursor").asText())
                .asByteArray());
        assertThat(next.at("/items/0/draftId").asText()).isEqualTo(first.toString());
        ADA.list("?state=LOST").then().statusCode(400).body("errors.field", hasItem("state"));
        ADA.list("?cursor=YWJj").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code: AB\nx: 1e2000",
                "code: AB\nx: 1.0e-16000",
                "code: AB\na: &r {en: Stop}\nb: *r",
                "code: AB\na: {x: 1, x: 2}",
                "- 1\n- 2"
            })
    void a_file_that_would_be_a_burden_or_misread_is_refused_and_not_stored(String file) {
        var id = UUID.randomUUID();
        ADA.importFile(id, "EXERCISE", "1", file).then().statusCode(400).contentType("application/problem+json");
        ADA.get(id, "").then().statusCode(404);
    }

    @Test
    void nothing_is_nested_or_repeated_without_end() {
        var id = UUID.randomUUID();
        String deep = "[".repeat(200) + "]".repeat(200);
        ADA.importFile(id, "EXERCISE", "1", "code: AB\nx: " + deep).then().statusCode(400);
        ADA.importFile(id, "EXERCISE", "1", "code: AB\nx: [" + "1,".repeat(2_000) + "1]")
                .then()
                .statusCode(400);
        ADA.get(id, "").then().statusCode(404);
    }

    private static String nextProtocol() {
        String[] version = currentProtocol().split("\\.");
        return version[0] + "." + (Integer.parseInt(version[1]) + 1) + ".0";
    }

    private static String currentProtocol() {
        return get("/v1/protocols/sciatica-home").path("version").asText();
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
