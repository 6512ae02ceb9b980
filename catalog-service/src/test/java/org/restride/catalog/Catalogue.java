package org.restride.catalog;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The catalogue as a client sees it, and the tables it is compared with. */
public final class Catalogue {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Catalogue() {}

    public static JsonNode get(String path) {
        return parsed(given().get(path).then().statusCode(200).extract().asByteArray());
    }

    /** The same in a language. */
    public static JsonNode getIn(String language, String path) {
        return parsed(given().header("Accept-Language", language)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
    }

    /** Every exercise, read page by page. */
    public static List<JsonNode> allExercises() {
        List<JsonNode> all = new ArrayList<>();
        var page = get("/v1/exercises?limit=5");
        page.path("items").forEach(all::add);
        while (!page.path("nextCursor").isNull()) {
            page = get("/v1/exercises?limit=5&cursor=" + page.path("nextCursor").asText());
            page.path("items").forEach(all::add);
        }
        return all;
    }

    /** The version the release before brought, from before there were other languages. */
    public static JsonNode firstSciaticaHome() {
        return get("/v1/protocols/sciatica-home/versions/0.1.0");
    }

    public static JsonNode sciaticaHome() {
        return get("/v1/protocols/sciatica-home/versions/0.2.0");
    }

    /** A checked-in table of figures. */
    public static JsonNode expected(String name) {
        try (var file = Catalogue.class.getResourceAsStream("/expected-%s.json".formatted(name))) {
            return parsed(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<String> texts(JsonNode array) {
        return stream(array).map(JsonNode::asText).toList();
    }

    public static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    public static JsonNode parsed(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
