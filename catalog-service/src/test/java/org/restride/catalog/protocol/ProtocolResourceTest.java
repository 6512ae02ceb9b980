package org.restride.catalog.protocol;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.restride.catalog.Catalogue.get;
import static org.restride.catalog.Catalogue.sciaticaHome;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.restride.testing.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ProtocolResourceTest {

    @Test
    void the_list_names_the_current_version_of_each_protocol() {
        given().get("/v1/protocols")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].code", equalTo("sciatica-home"))
                .body("items[0].version", equalTo("0.2.0"))
                .body("items[0].clinicalSignOffRequired", equalTo(true))
                .body("nextCursor", nullValue());
    }

    @Test
    void without_a_version_the_current_one_is_meant() {
        assertThat(get("/v1/protocols/sciatica-home")).isEqualTo(sciaticaHome());
    }

    @Test
    void a_caller_who_has_it_already_gets_no_body() {
        for (String path : new String[] {
            "/v1/protocols", "/v1/protocols/sciatica-home", "/v1/protocols/sciatica-home/versions/0.1.0"
        }) {
            // Given
            String tag = given().get(path).then().statusCode(200).extract().header("ETag");
            // When
            var again = given().header("If-None-Match", tag).get(path).then();
            // Then
            again.statusCode(304).header("ETag", tag);
        }
    }

    @Test
    void an_unknown_protocol_or_version_is_a_problem_404() {
        for (String path : new String[] {"/v1/protocols/none", "/v1/protocols/sciatica-home/versions/9.9.9"}) {
            given().get(path)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/protocol-not-found"));
        }
    }
}
