package org.restride.analytics.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.restride.analytics.Carla;
import org.restride.analytics.History;
import org.restride.analytics.Topic;
import org.restride.testing.EmbeddedKafka;
import org.restride.testing.StackPart;
import org.restride.testing.StackResource;
import org.restride.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class AuditResourceTest {

    @StackPart
    EmbeddedKafka broker;

    private final History ada = History.ofSomebody();
    private final String path = "/v1/patients/%s".formatted(ada.patientId());

    @BeforeEach
    void send() {
        Topic.send(broker.bootstrapServers(), List.of(ada.patient()));
        await().until(() -> Carla.asks().get(path + "/report").statusCode() == 200);
    }

    @Test
    void a_read_and_a_refused_try_are_listed_newest_first() {
        // Given
        RestAssured.given()
                .auth()
                .oauth2(Tokens.of("otto", "clinician"))
                .get(path + "/report")
                .then()
                .statusCode(404);
        // When
        var listing = Carla.asks().get(path + "/audit").then().statusCode(200);
        // Then the listing itself, the try, and Carla's read
        listing.body("items[0].operation", equalTo("getAudit"))
                .body("items[0].subject", equalTo("carla"))
                .body("items[0].relation", equalTo("CARE_TEAM"))
                .body("items[0].service", equalTo("analytics-service"))
                .body("items[1].operation", equalTo("getReport"))
                .body("items[1].subject", equalTo("otto"))
                .body("items[1].outcome", equalTo("REFUSED"))
                .body("items[2].outcome", equalTo("ALLOWED"))
                .body("items[2].kind", equalTo("READ"));
    }

    @Test
    void going_on_from_the_last_item_gives_every_entry_once() {
        // Given
        for (int i = 0; i < 5; i++) {
            Carla.asks().get(path + "/report").then().statusCode(200);
        }
        List<Integer> all =
                positions(Carla.asks().get(path + "/audit?limit=200").jsonPath());
        // When
        List<Integer> joined = new ArrayList<>();
        String next = path + "/audit?limit=2";
        JsonPath page;
        do {
            page = Carla.asks().get(next).jsonPath();
            joined.addAll(positions(page));
            List<Map<String, Object>> items = page.getList("items");
            if (!items.isEmpty()) {
                Map<String, Object> last = items.get(items.size() - 1);
                next = path
                        + "/audit?limit=2&beforeAt=%s&beforePosition=%s"
                                .formatted(last.get("at"), last.get("position"));
            }
        } while (!page.getList("items").isEmpty());
        // Then the newest is the first page's own entry, and the listing before follows
        assertThat(joined).doesNotHaveDuplicates().endsWith(all.toArray(Integer[]::new));
    }

    private static List<Integer> positions(JsonPath page) {
        return page.getList("items.position", Integer.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=201",
                "beforeAt=yesterday",
                "beforeAt=2026-13-01T00:00:00Z",
                "beforeAt=%2B999999999-01-01T00:00:00Z",
                "beforeAt=2026-01-01T00:00:00Z&beforePosition=-1",
                "beforePosition=3"
            })
    void a_parameter_that_cannot_be_read_is_named(String parameters) {
        String wrong = parameters.substring(parameters.lastIndexOf('&') + 1, parameters.lastIndexOf('='));
        Carla.asks()
                .urlEncodingEnabled(false)
                .get(path + "/audit?" + parameters)
                .then()
                .statusCode(400)
                .body("errors", hasSize(1))
                .body("errors[0].field", equalTo(wrong));
    }
}
