package org.restride.catalog.authoring;

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
import static org.restride.catalog.authoring.Desk.current;
import static org.restride.catalog.authoring.Desk.draft;
import static org.restride.catalog.authoring.Desk.publish;
import static org.restride.catalog.authoring.Desk.published;
import static org.restride.catalog.authoring.Desk.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** From the first words to publication. */
@QuarkusTest
@TestProfile(FreshCatalogue.class)
class DraftJourneyTest {

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
}
