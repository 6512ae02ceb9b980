package org.restride.analytics.sandbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.analytics.Topic;
import org.restride.analytics.progression.Protocols;
import org.restride.testing.EmbeddedKafka;
import org.restride.testing.StackPart;
import org.restride.testing.StackResource;
import org.restride.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class EvaluationResourceTest {

    private static final String PATH = "/v1/rule-sandbox/evaluations";
    private static final String NDJSON = "application/x-ndjson";

    @StackPart
    EmbeddedKafka broker;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void announceProtocol() {
        Topic.send(broker.bootstrapServers(), List.of(Protocols.version("0.2.0")));
        await().until(() -> author().body(aCase(0)).post(PATH).statusCode() == 200);
    }

    private static RequestSpecification author() {
        return given().auth().oauth2(Tokens.of("anna", "author")).contentType("application/json");
    }

    private static JsonNode cases() {
        return Protocols.json("worked-examples.json");
    }

    private static ObjectNode aCase(int index) {
        return cases().get(index).deepCopy();
    }

    private static Set<String> codes(JsonNode reasons) {
        Set<String> codes = new TreeSet<>();
        reasons.forEach(reason -> codes.add(reason.path("code").asText()));
        return codes;
    }

    @Test
    void each_worked_example_alone_and_all_in_one_stream_come_out_as_expected() throws IOException {
        // Given
        List<JsonNode> cases = new ArrayList<>();
        cases().forEach(cases::add);
        // When
        String lines = String.join("\n", cases.stream().map(JsonNode::toString).toList());
        String answers = given().auth()
                .oauth2(Tokens.of("carla", "clinician"))
                .contentType(NDJSON)
                .body(lines.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(PATH)
                .then()
                .statusCode(200)
                .contentType(NDJSON)
                .extract()
                .asString();
        // Then
        String[] each = answers.split("\n");
        assertThat(each).hasSize(22);
        for (int i = 0; i < each.length; i++) {
            JsonNode expected = cases.get(i).path("expected");
            for (JsonNode answer : List.of(
                    json.readTree(each[i]),
                    json.readTree(author().body(cases.get(i)).post(PATH).asByteArray()))) {
                assertThat(answer.path("name")).isEqualTo(cases.get(i).path("name"));
                assertThat(answer.path("decision")).isEqualTo(expected.path("decision"));
                assertThat(answer.path("urgency")).isEqualTo(expected.path("urgency"));
                assertThat(codes(answer.path("reasons"))).isEqualTo(codes(expected.path("reasons")));
                assertThat(answer.at("/record/criteria")).isNotEmpty();
            }
        }
    }

    @Test
    void a_line_that_is_not_valid_is_answered_in_its_place_and_stops_no_other() throws IOException {
        // Given
        var wrong = aCase(1);
        wrong.put("stage", 9);
        // When
        String[] answers = given().auth()
                .oauth2(Tokens.of("rita", "reviewer"))
                .contentType(NDJSON)
                .body((aCase(0) + "\n" + wrong + "\n{nonsense\n" + aCase(2) + "\n").getBytes())
                .post(PATH)
                .asString()
                .split("\n");
        // Then
        assertThat(answers).hasSize(4);
        assertThat(json.readTree(answers[0]).path("decision").asText()).isEqualTo("PROGRESS");
        assertThat(json.readTree(answers[1]).at("/problem/errors/0/field").asText())
                .isEqualTo("stage");
        assertThat(json.readTree(answers[2]).at("/problem/type").asText()).isEqualTo("/problems/invalid-case");
        assertThat(json.readTree(answers[3]).path("decision").asText()).isEqualTo("HOLD");
    }

    @Test
    void a_draft_is_judged_by_its_own_numbers() {
        // Given a draft in which the first example does not pass the gate of pain
        ObjectNode draft = (ObjectNode) Protocols.json("sciatica-home-0.2.0.json");
        ((ObjectNode) draft.at("/stages/1")).put("worstPainGate0To10", 2).putNull("alternativeGate");
        ObjectNode body = json.createObjectNode();
        body.set("protocol", draft);
        body.set("case", aCase(0));
        // Then
        author().body(aCase(0)).post(PATH).then().body("decision", equalTo("PROGRESS"));
        author().body(body)
                .post(PATH)
                .then()
                .statusCode(200)
                .body("decision", equalTo("HOLD"))
                .body("reasons.code", contains("HD-G"));
    }

    @Test
    void all_faults_of_a_draft_are_told_at_once_with_their_places() {
        ObjectNode draft = (ObjectNode) Protocols.json("sciatica-home-0.2.0.json");
        ((ObjectNode) draft.at("/criteria/0/rule")).put("metric", "moon.phase");
        ((ObjectNode) draft.at("/criteria/2/rule/allOf/0")).remove("value");
        ObjectNode body = json.createObjectNode();
        body.set("protocol", draft);
        body.set("case", aCase(0));
        author().body(body)
                .post(PATH)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/unusable-protocol"))
                .body("errors.field", hasItem("/criteria/0/rule/metric"))
                .body("errors.size()", not(equalTo(1)));
    }

    @Test
    void a_version_that_was_never_published_is_unknown() {
        author().body(aCase(0))
                .post(PATH + "?version=9.9.9")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-protocol"));
    }

    @Test
    void a_published_version_that_cannot_be_judged_by_is_not_called_unknown() {
        // Given one from before a metric had its name
        var unusable = Protocols.but(protocol -> {
            protocol.put("version", "0.0.9").put("publishedAt", "2020-01-01T00:00:00Z");
            Protocols.ruleOf("RG-6", protocol).put("metric", "moon.phase");
        });
        Topic.send(broker.bootstrapServers(), List.of(unusable));
        // Then
        await().untilAsserted(() -> author().body(aCase(0))
                .post(PATH + "?version=0.0.9")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unusable-protocol"))
                .body("errors.field", contains("/criteria/10/rule/metric")));
    }

    @Test
    void pauses_and_flags_are_as_many_as_somebody_may_have() {
        var wrong = aCase(0);
        var pauses = wrong.putArray("pauses");
        var flags = wrong.putArray("flags");
        for (int i = 0; i <= 100; i++) {
            pauses.addArray().add(-i).add(-i);
            flags.addArray().add(-i).add("FEVER");
        }
        author().body(wrong)
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors.field", contains("pauses", "flags"))
                .body("errors.message", contains("has at most 100 entries", "has at most 100 entries"));
    }

    @Test
    void all_errors_of_a_case_are_told_at_once() {
        var wrong = aCase(0);
        wrong.put("stage", "two");
        wrong.put("mood", "good");
        wrong.remove("programmeDay");
        author().body(wrong)
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("stage"))
                .body("errors.field", hasItem("mood"))
                .body("errors.field", hasItem("programmeDay"));
    }
}
