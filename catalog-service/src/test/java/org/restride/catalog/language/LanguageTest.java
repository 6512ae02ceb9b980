package org.restride.catalog.language;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.restride.catalog.Catalogue.get;
import static org.restride.catalog.Catalogue.getIn;
import static org.restride.catalog.Catalogue.stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.restride.testing.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class LanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            es                      | es
            es-MX,es;q=0.9,en;q=0.5 | es
            fr,es;q=0.8             | es
            en-GB,es;q=0.5          | en
            fr                      | en
            *                       | en
            de;q=0.9,es;q=0.1       | es
            es;q=1.5.2,,;           | en
            """)
    void the_best_language_at_hand_is_served_and_named(String wished, String served) {
        given().header("Accept-Language", wished)
                .get("/v1/exercises/BRIDGE")
                .then()
                .statusCode(200)
                .header("Content-Language", equalTo(served))
                .header("Vary", containsString("Accept-Language"))
                .body("language", equalTo(served))
                .body("name", equalTo(served.equals("es") ? "Puente" : "Bridge"));
    }

    @Test
    void what_is_not_translated_is_english_and_says_so() {
        given().header("Accept-Language", "es")
                .get("/v1/exercises/BRIDGE/revisions/1")
                .then()
                .header("Content-Language", equalTo("en"))
                .body("language", equalTo("en"))
                .body("languages.size()", equalTo(1));
        given().header("Accept-Language", "es")
                .get("/v1/protocols/sciatica-home/versions/0.1.0")
                .then()
                .header("Content-Language", equalTo("en"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/exercises/BRIDGE",
                "/v1/exercises",
                "/v1/safety",
                "/v1/conditions",
                "/v1/goals",
                "/v1/terms",
                "/v1/protocols",
                "/v1/protocols/sciatica-home"
            })
    void each_language_has_an_entity_tag_of_its_own(String path) {
        // Given
        var english = given().header("Accept-Language", "en").get(path);
        var spanish = given().header("Accept-Language", "es").get(path);
        // Then
        assertThat(spanish.header("Content-Language")).isEqualTo("es");
        assertThat(spanish.header("ETag")).isNotEqualTo(english.header("ETag"));
        given().header("Accept-Language", "es")
                .header("If-None-Match", spanish.header("ETag"))
                .get(path)
                .then()
                .statusCode(304);
        given().header("Accept-Language", "en")
                .header("If-None-Match", spanish.header("ETag"))
                .get(path)
                .then()
                .statusCode(200);
    }

    @Test
    void nothing_is_missing_in_spanish() {
        var languages = get("/v1/languages").path("items");
        assertThat(languages).hasSize(2);
        for (JsonNode language : languages) {
            assertThat(language.path("lacking"))
                    .as(language.path("language").asText())
                    .isEmpty();
            assertThat(language.path("complete").asBoolean()).isTrue();
            assertThat(language.path("pieces").asInt()).isEqualTo(23);
        }
    }

    /** Texts that are the same in both languages were forgotten, apart from those that are names or abbreviations. */
    @Test
    void nothing_in_spanish_is_still_english() {
        for (String path : List.of("/v1/exercises?limit=200", "/v1/safety", "/v1/conditions", "/v1/goals")) {
            List<String> english = texts(get(path));
            List<String> spanish = texts(getIn("es", path));
            assertThat(spanish).hasSameSizeAs(english);
            for (int i = 0; i < english.size(); i++) {
                if (english.get(i).split(" ").length > 3) {
                    assertThat(spanish.get(i)).isNotEqualTo(english.get(i));
                }
            }
        }
    }

    /** Free texts in their order: not codes, not what sources are called or say about equipment and frequency. */
    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        collect(node, texts);
        return texts;
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.isTextual()) {
            texts.add(node.asText());
        }
        stream(node).filter(one -> node.isArray()).forEach(one -> collect(one, texts));
        node.properties().stream()
                .filter(member -> !List.of(
                                "citation", "source", "nameAsWritten", "frequency", "nextCursor", "publishedAt")
                        .contains(member.getKey()))
                .filter(member -> !(member.getKey().equals("equipment")
                        && member.getValue().isTextual()))
                .forEach(member -> collect(member.getValue(), texts));
    }
}
