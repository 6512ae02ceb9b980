package org.restride.catalog.authoring;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.restride.catalog.Catalogue.parsed;
import static org.restride.catalog.Catalogue.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.restride.catalog.Catalogue;
import org.restride.testing.Tokens;

/** An author or reviewer at work. */
final class Desk {

    static final Desk ADA = new Desk("ada", "author");
    static final Desk BEA = new Desk("bea", "author");
    static final Desk RITA = new Desk("rita", "reviewer");
    /** May do both, but never to the same draft. */
    static final Desk BOTH = new Desk("both", "author", "reviewer");

    private final String token;

    private Desk(String subject, String... roles) {
        token = Tokens.of(subject, roles);
    }

    static ObjectNode published(String kind, String code, String number) {
        return (ObjectNode) parsed(given().header("Accept", "application/json")
                .get("/v1/files/%s/%s/%s".formatted(kind, code, number))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
    }

    static ObjectNode draft(String kind, String code, String basedOn, JsonNode content) {
        ObjectNode draft = JsonNodeFactory.instance
                .objectNode()
                .put("kind", kind)
                .put("code", code)
                .put("basedOn", basedOn);
        draft.set("content", content);
        return draft;
    }

    Response put(UUID id, ObjectNode draft) {
        return put(id, draft, null);
    }

    Response put(UUID id, ObjectNode draft, String ifMatch) {
        return request(ifMatch)
                .contentType("application/json")
                .body(draft.toString())
                .put("/v1/drafts/" + id);
    }

    Response importFile(UUID id, String kind, String basedOn, String file) {
        return request(null)
                .contentType("application/yaml")
                .queryParams(Map.of("kind", kind, "basedOn", basedOn))
                .body(file.getBytes(StandardCharsets.UTF_8))
                .put("/v1/drafts/%s/file".formatted(id));
    }

    Response get(UUID id, String what) {
        return request(null).get("/v1/drafts/" + id + what);
    }

    Response list(String query) {
        return request(null).get("/v1/drafts" + query);
    }

    Response submit(UUID id, String ifMatch) {
        return request(ifMatch).post("/v1/drafts/%s/submission".formatted(id));
    }

    Response review(UUID id, String ifMatch, String verdict, String note) {
        var review =
                JsonNodeFactory.instance.objectNode().put("verdict", verdict).put("note", note);
        return request(ifMatch)
                .contentType("application/json")
                .body(review.toString())
                .post("/v1/drafts/%s/review".formatted(id));
    }

    Response withdraw(UUID id, String ifMatch) {
        return request(ifMatch).delete("/v1/drafts/" + id);
    }

    Response retire(String code, String reason, String replacedBy) {
        var request =
                JsonNodeFactory.instance.objectNode().put("reason", reason).put("replacedBy", replacedBy);
        return request(null)
                .contentType("application/json")
                .body(request.toString())
                .put("/v1/exercises/%s/retirement".formatted(code));
    }

    /** From a draft to something published, by Ada and Rita. */
    static Response publish(ObjectNode draft) {
        var id = UUID.randomUUID();
        String saved = ADA.put(id, draft).then().statusCode(201).extract().header("ETag");
        String submitted =
                ADA.submit(id, saved).then().statusCode(200).extract().header("ETag");
        return RITA.review(id, submitted, "PUBLISH", null);
    }

    private RequestSpecification request(String ifMatch) {
        var request = given().header("Authorization", "Bearer " + token);
        return ifMatch == null ? request : request.header("If-Match", ifMatch);
    }

    static String nextProtocol() {
        String[] version = currentProtocol().split("\\.");
        return version[0] + "." + (Integer.parseInt(version[1]) + 1) + ".0";
    }

    static String currentProtocol() {
        return Catalogue.get("/v1/protocols/sciatica-home").path("version").asText();
    }

    static void publishRefused(ObjectNode draft, String rule) {
        var id = UUID.randomUUID();
        String saved = ADA.put(id, draft).header("ETag");
        ADA.submit(id, saved).then().statusCode(422).body("findings.rule", hasItem(rule));
    }

    static String current(String code) {
        return Catalogue.get("/v1/exercises/" + code).path("revision").asText();
    }

    static List<String> search(String text) {
        return stream(Catalogue.get("/v1/exercises?q=" + text).path("items"))
                .map(item -> item.path("code").asText())
                .toList();
    }
}
