package org.restride.catalog.exercise;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.restride.catalog.Catalogue.allExercises;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.restride.testing.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ExerciseResourceTest {

    @Test
    void pages_hold_every_exercise_once_in_the_order_of_codes() {
        var codes = allExercises().stream()
                .map(exercise -> exercise.path("code").asText())
                .toList();
        assertThat(codes).isSorted().doesNotHaveDuplicates().hasSize(21);
    }

    @Test
    void the_last_page_has_no_cursor() {
        given().get("/v1/exercises?limit=200").then().statusCode(200).body("nextCursor", nullValue());
        given().get("/v1/exercises?limit=21").then().statusCode(200).body("nextCursor", nullValue());
    }

    @Test
    void a_revision_is_found_by_its_number() {
        given().get("/v1/exercises/BRIDGE/revisions/1")
                .then()
                .statusCode(200)
                .body("code", equalTo("BRIDGE"))
                .body("revision", equalTo(1))
                .body("name", equalTo("Bridge"));
    }

    @Test
    void a_caller_who_has_it_already_gets_no_body() {
        for (String path :
                new String[] {"/v1/exercises/BRIDGE", "/v1/exercises/BRIDGE/revisions/1", "/v1/exercises?limit=3"}) {
            // Given
            String tag = given().get(path).then().statusCode(200).extract().header("ETag");
            // When
            var again = given().header("If-None-Match", tag).get(path).then();
            // Then
            again.statusCode(304).header("ETag", tag);
            assertThat(again.extract().asByteArray()).isEmpty();
        }
    }

    @Test
    void another_tag_gets_the_body() {
        given().header("If-None-Match", "\"older\"")
                .get("/v1/exercises/BRIDGE")
                .then()
                .statusCode(200);
    }

    @Test
    void an_unknown_exercise_is_a_problem_404() {
        given().get("/v1/exercises/CARTWHEEL")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/exercise-not-found"))
                .body("status", equalTo(404))
                .body("code", equalTo("CARTWHEEL"));
    }

    @Test
    void an_unknown_revision_is_a_problem_404() {
        given().get("/v1/exercises/BRIDGE/revisions/99")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/exercise-not-found"))
                .body("revision", equalTo(99));
    }

    @Test
    void a_limit_out_of_range_is_a_problem_400_that_names_it() {
        for (int limit : new int[] {0, 201}) {
            given().get("/v1/exercises?limit=" + limit)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors.field", hasItem("limit"));
        }
    }

    @Test
    void a_cursor_of_somebody_else_is_a_problem_400_that_names_it() {
        given().get("/v1/exercises?cursor=%25%25")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", hasItem("cursor"));
    }
}
