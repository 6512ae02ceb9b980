package org.restride.catalog.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.restride.catalog.Catalogue.get;
import static org.restride.catalog.Catalogue.getIn;
import static org.restride.catalog.Catalogue.parsed;
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
class ExerciseSearchTest {

    @ParameterizedTest
    @CsvSource({
        "brigde, BRIDGE",
        "bridging, BRIDGE",
        "brid, BRIDGE",
        "glute brige, BRIDGE",
        "nerve floss, SEATED_SCIATIC_NERVE_FLOSS",
        "hamstring, STANDING_HAMSTRING_STRETCH",
        "hamstrings, STANDING_HAMSTRING_STRETCH",
        "hamstri, STANDING_HAMSTRING_STRETCH",
        "stretchi hamstring, STANDING_HAMSTRING_STRETCH",
        "hamstirng, STANDING_HAMSTRING_STRETCH",
        "cat camel, CAT_COW",
        "90/90, NINETY_NINETY_STRETCH",
        "McKenzie, PRONE_PRESS_UP",
        "clams, SIDE_LYING_CLAMSHELL",
        "walking, LOW_IMPACT_AEROBIC"
    })
    void the_best_match_comes_first(String typed, String code) {
        assertThat(codes(given().queryParam("q", typed).get("/v1/exercises").asByteArray()))
                .first()
                .isEqualTo(code);
    }

    @Test
    void piriformis_finds_what_works_on_it() {
        assertThat(codes(get("/v1/exercises?q=piriformis")))
                .contains("HOOKLYING_HIP_ABDUCTION_ISOMETRIC", "KNEE_TO_OPPOSITE_SHOULDER", "NINETY_NINETY_STRETCH");
    }

    @ParameterizedTest
    @CsvSource({
        "puente, BRIDGE",
        "puentes, BRIDGE",
        "bird dog, BIRD_DOG",
        "isquiotibiales, STANDING_HAMSTRING_STRETCH",
        "nervio ciatico, SEATED_SCIATIC_NERVE_GLIDE",
        "nervio ciático, SEATED_SCIATIC_NERVE_GLIDE",
        "gato vaca, CAT_COW"
    })
    void spanish_is_searched_with_and_without_accents(String typed, String code) {
        var found =
                given().header("Accept-Language", "es").queryParam("q", typed).get("/v1/exercises");
        assertThat(codes(found.asByteArray())).contains(code);
        assertThat(found.header("Content-Language")).isEqualTo("es");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xylophone", "the", "...", "qqqqqqqq zzzzzzz"})
    void what_is_not_there_is_not_found(String typed) {
        assertThat(codes(given().queryParam("q", typed).get("/v1/exercises").asByteArray()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a' or 1=1 --", "bridge:* | !hip & (", "\\\\", "%_%", "(((", "<->", "\u0000bridge"})
    void no_text_is_taken_for_syntax(String typed) {
        given().queryParam("q", typed).get("/v1/exercises").then().statusCode(200);
    }

    @Test
    void filters_combine() {
        assertThat(codes(get("/v1/exercises?category=MOBILITY,NERVE_MOBILITY&base=CHAIR")))
                .containsExactly("SEATED_SCIATIC_NERVE_FLOSS", "SEATED_SCIATIC_NERVE_GLIDE");
        assertThat(codes(get("/v1/exercises?direction=EXTENSION&position=PRONE")))
                .containsExactly("PRONE_LEG_LIFT", "PRONE_PRESS_UP");
        assertThat(codes(get("/v1/exercises?stage=S5&base=STANDING")))
                .containsExactly("STANDING_HIP_ABDUCTION_ON_STEP");
        assertThat(codes(get("/v1/exercises?stage=sciatica-home:S1&goal=IMPROVE_NERVE_MOBILITY")))
                .containsExactly("SEATED_SCIATIC_NERVE_GLIDE");
        assertThat(codes(get("/v1/exercises?condition=PIRIFORMIS_SYNDROME")))
                .containsExactly("HOOKLYING_HIP_ABDUCTION_ISOMETRIC", "NINETY_NINETY_STRETCH");
        assertThat(codes(get("/v1/exercises?uses=LOOP_BAND&q=clam"))).contains("SIDE_LYING_CLAMSHELL");
        assertThat(codes(get("/v1/exercises?category=AEROBIC&base=CHAIR"))).isEmpty();
    }

    @Test
    void facets_count_what_is_found() {
        var page = get("/v1/exercises?facets=true&category=HIP_STRENGTH");
        assertThat(page.path("total").asInt())
                .isEqualTo(page.path("items").size())
                .isEqualTo(5);
        assertThat(stream(page.at("/facets/category")).toList()).hasSize(1);
        int bases = stream(page.at("/facets/base"))
                .mapToInt(one -> one.path("count").asInt())
                .sum();
        assertThat(bases).isEqualTo(5);
        assertThat(stream(page.at("/facets/stage")).map(one -> one.path("value").asText()))
                .isNotEmpty()
                .allMatch(stage -> stage.startsWith("sciatica-home:S"));
        assertThat(page.path("facets").has("notFor")).isFalse();
    }

    @Test
    void facets_of_everything_count_every_exercise() {
        var page = get("/v1/exercises?facets=true&limit=1");
        assertThat(page.path("total").asInt()).isEqualTo(21);
        int categories = stream(page.at("/facets/category"))
                .mapToInt(one -> one.path("count").asInt())
                .sum();
        assertThat(categories).isEqualTo(21);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&sort=code", "&sort=name", "&sort=changed", "&q=hip", "&q=back&sort=relevance"})
    void pages_hold_each_exercise_once_in_every_order(String query) {
        var whole = codes(get("/v1/exercises?limit=200" + query));
        assertThat(paged("/v1/exercises?limit=2" + query)).isEqualTo(whole).doesNotHaveDuplicates();
    }

    @Test
    void names_are_sorted_in_the_language_of_the_reader() {
        var names = stream(getIn("es", "/v1/exercises?sort=name").path("items"))
                .map(item -> Words.withoutAccents(Words.line(item.path("name").asText())))
                .toList();
        assertThat(names).isSorted().hasSize(21);
    }

    @ParameterizedTest
    @CsvSource({
        "category=FOO, category",
        "position=ON_THE_MOON, position",
        "base=BED, base",
        "direction=UP, direction",
        "goal=FUN, goal",
        "uses=BARBELL, uses",
        "condition=COLD, condition",
        "suitableFor=HERNIATED_DISK, suitableFor",
        "equipment=BARBELL, equipment",
        "sort=best, sort",
        "sort=relevance, sort",
        "updatedSince=yesterday, updatedSince",
        "updatedSince=2026-01-01T00:00:00Z&q=hip, updatedSince",
        "updatedSince=%2B999999-01-01T00:00:00Z, updatedSince",
        "updatedSince=0000-01-01T00:00:00Z, updatedSince",
        "facets=maybe, facets",
        "detail=some, detail",
        "updatedSince=2026-01-01T00:00:00Z&detail=summary, updatedSince",
        "cursor=YWJj, cursor",
        "suitable_for=HERNIATED_DISC, suitable_for",
        "suitableFor=PIRIFORMIS_SYNDROME&suitableFor=DEGENERATIVE_DISC_DISEASE, suitableFor"
    })
    void what_the_catalogue_does_not_know_is_refused_and_named(String query, String field) {
        given().get("/v1/exercises?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", hasItem(field));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/exercises?stage=%00",
                "/v1/exercises/BRI%00DGE",
                "/v1/files/exercise/%00/1",
                "/v1/protocols/%00",
                "/v1/exercises/BRIDGE/revisions/99999999999"
            })
    void what_cannot_be_stored_cannot_be_asked_for(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void a_summary_has_what_a_list_shows() {
        var item = get("/v1/exercises?q=bridge&detail=summary&limit=1").at("/items/0");
        assertThat(item.path("name").asText()).isEqualTo("Bridge");
        assertThat(item.has("position")).isTrue();
        assertThat(item.has("instructions")).isFalse();
        assertThat(item.has("sources")).isFalse();
    }

    @Test
    void too_many_words_are_refused() {
        given().queryParam("q", "a".repeat(201)).get("/v1/exercises").then().statusCode(400);
    }

    @Test
    void a_cursor_of_another_order_is_refused() {
        String cursor =
                get("/v1/exercises?limit=2&sort=name").path("nextCursor").asText();
        given().get("/v1/exercises?limit=2&cursor=" + cursor).then().statusCode(400);
    }

    private static List<String> paged(String path) {
        List<String> all = new ArrayList<>();
        var page = get(path);
        all.addAll(codes(page));
        while (!page.path("nextCursor").isNull()) {
            page = get(path + "&cursor=" + page.path("nextCursor").asText());
            all.addAll(codes(page));
        }
        return all;
    }

    private static List<String> codes(byte[] json) {
        return codes(parsed(json));
    }

    private static List<String> codes(JsonNode page) {
        return stream(page.path("items"))
                .map(item -> item.path("code").asText())
                .toList();
    }
}
