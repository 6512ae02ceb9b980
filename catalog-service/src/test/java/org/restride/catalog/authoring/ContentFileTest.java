package org.restride.catalog.authoring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.restride.catalog.Catalogue.get;
import static org.restride.catalog.Catalogue.parsed;
import static org.restride.catalog.authoring.Desk.ADA;
import static org.restride.catalog.authoring.Desk.RITA;
import static org.restride.catalog.authoring.Desk.currentProtocol;
import static org.restride.catalog.authoring.Desk.nextProtocol;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Content as files, out and in. */
@QuarkusTest
@TestProfile(FreshCatalogue.class)
class ContentFileTest {

    @Inject
    EntityManager database;

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

    private long count(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Long) database.createNativeQuery(sql, Long.class).getSingleResult());
    }
}
