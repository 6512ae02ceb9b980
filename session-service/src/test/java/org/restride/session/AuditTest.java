package org.restride.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.restride.session.Clinic.aPatient;
import static org.restride.session.Clinic.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.testing.StackPart;
import org.restride.testing.StackResource;

/** A patient and their team can see who looked. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
@QuarkusTestResource(FakeAnalytics.class)
class AuditTest {

    @StackPart
    FakeAnalytics analytics;

    private UUID patientId;

    @BeforeEach
    void open() {
        Clinic.opens();
        analytics.works();
        patientId = aPatient();
    }

    private List<String> operations() {
        return as("carla", "clinician").get(audit()).path("items.operation");
    }

    private String audit() {
        return "/v1/patients/%s/audit".formatted(patientId);
    }

    @Test
    void reads_and_writes_and_refusals_are_there_with_who_and_as_what() {
        as("carla", "clinician").get("/v1/patients/" + patientId).then().statusCode(200);
        as("colin", "clinician").get("/v1/patients/" + patientId).then().statusCode(404);
        Clinic.breaksGlass("colin", patientId);
        as("carla", "clinician")
                .get(audit())
                .then()
                .statusCode(200)
                .body("items.operation", hasItems("putPatient", "getPatient", "breakGlass", "getAudit"))
                .body("items.find { it.operation == 'putPatient' }.kind", equalTo("WRITE"))
                .body("items.find { it.operation == 'putPatient' }.displayName", equalTo("carla"))
                .body("items.find { it.outcome == 'REFUSED' }.subject", equalTo("colin"))
                .body("items.reason", hasItem("Her clinician is ill today"))
                .body("missing", empty());
    }

    @Test
    void being_in_a_list_is_being_read() {
        assertThat(operations()).doesNotContain("listPatients");
        String cursor = null;
        do {
            var request = as("carla", "clinician").queryParam("limit", 200);
            cursor = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/v1/patients")
                    .path("nextCursor");
        } while (cursor != null);
        assertThat(operations()).contains("listPatients");
    }

    @Test
    void a_change_that_did_not_happen_is_not_noted_as_one() {
        Clinic.putText("/v1/patients/%s/sessions/%s".formatted(patientId, UUID.randomUUID()), "{}")
                .then()
                .statusCode(400);
        assertThat(operations()).doesNotContain("putSession");
    }

    @Test
    void a_request_id_brings_answer_and_entry_together() {
        as("carla", "clinician")
                .header("X-Request-Id", "0b6f6a55-7d0e-4c1a-9d51-3a5f0c9e7703")
                .get("/v1/patients/" + patientId)
                .then()
                .header("X-Request-Id", equalTo("0b6f6a55-7d0e-4c1a-9d51-3a5f0c9e7703"));
        as("carla", "clinician")
                .get(audit())
                .then()
                .body("items.requestId", hasItem("0b6f6a55-7d0e-4c1a-9d51-3a5f0c9e7703"));
    }

    @Test
    void pages_of_two_services_come_in_order_and_miss_nothing() {
        analytics.audit = """
                {"items":[{"service":"analytics-service","position":7,"at":"2020-01-01T00:00:00Z","subject":"carla",
                           "role":"clinician","relation":"CARE_TEAM","operation":"getReport","kind":"READ",
                           "outcome":"ALLOWED","requestId":"long-ago","reason":null}]}
                """;
        for (int i = 0; i < 5; i++) {
            as("carla", "clinician").get("/v1/patients/" + patientId);
        }
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var request = as("carla", "clinician").queryParam("limit", 3);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor)).get(audit());
            seen.addAll(page.path("items.operation"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertThat(seen).endsWith("putPatient", "getReport");
        assertThat(seen).filteredOn("getPatient"::equals).hasSize(5);
        assertThat(seen).filteredOn("getReport"::equals).hasSize(1);
        assertThat(analytics.tokens).as("the caller's own token").allMatch(token -> token.startsWith("Bearer ey"));
    }

    @Test
    void the_longest_page_is_one_that_both_services_give() {
        as("carla", "clinician")
                .queryParam("limit", 199)
                .get(audit())
                .then()
                .statusCode(200)
                .body("missing", empty());
        as("carla", "clinician").queryParam("limit", 200).get(audit()).then().statusCode(400);
    }

    @Test
    void what_is_missing_is_named_when_the_other_service_is_away() {
        analytics.status = 500;
        as("carla", "clinician")
                .get(audit())
                .then()
                .statusCode(200)
                .body("items.operation", hasItem("putPatient"))
                .body("missing", contains("analytics-service"));
    }

    @Test
    void the_chain_is_intact_and_every_entry_in_it_within_seconds() {
        await().atMost(Duration.ofSeconds(20)).until(() -> as("oscar", "operator")
                .post("/v1/audit-verifications")
                .then()
                .statusCode(200)
                .body("intact", equalTo(true))
                .body("faults", empty())
                .extract()
                .path("waiting")
                .equals(0));
    }
}
