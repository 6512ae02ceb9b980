package org.restride.catalog.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.restride.catalog.Catalogue.get;
import static org.restride.catalog.authoring.Desk.RITA;
import static org.restride.catalog.authoring.Desk.draft;
import static org.restride.catalog.authoring.Desk.publish;
import static org.restride.catalog.authoring.Desk.publishRefused;
import static org.restride.catalog.authoring.Desk.published;
import static org.restride.catalog.authoring.Desk.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** The end of an exercise, and what stands against it. */
@QuarkusTest
@TestProfile(FreshCatalogue.class)
class RetirementTest {

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
    void what_another_exercise_waits_for_does_not_end() {
        RITA.retire("BENT_KNEE_FALL_OUT", "No.", null).then().statusCode(409).body("usedBy", hasItem("BIRD_DOG"));
    }
}
