package org.restride.analytics.overrides;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.analytics.Examples;
import org.restride.analytics.FakeSessions;
import org.restride.analytics.History;
import org.restride.analytics.Topic;
import org.restride.analytics.clinic.ClinicReach;
import org.restride.analytics.sql.Sql;
import org.restride.events.StageDecided.Outcome;
import org.restride.testing.EmbeddedKafka;
import org.restride.testing.StackPart;
import org.restride.testing.StackResource;
import org.restride.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
@QuarkusTestResource(FakeSessions.class)
class OverrideRatesTest {

    private static final String PATH = "/v1/override-rates";
    private static final LocalDate DAY = LocalDate.parse("2026-03-10");

    private final UUID clinicId = UUID.randomUUID();
    private final String clinician = "rates-" + clinicId;
    private final List<UUID> patients = new ArrayList<>();

    @StackPart
    EmbeddedKafka broker;

    @StackPart
    FakeSessions sessions;

    @Inject
    AgroalDataSource database;

    @Inject
    ObjectMapper json;

    @Inject
    OverrideRates rates;

    @BeforeEach
    void six_patients_of_a_clinic_and_one_of_another() {
        sessions.employ(clinicId, clinician);
        for (int i = 0; i < 6; i++) {
            patients.add(patientOf(clinicId));
        }
        patients.add(patientOf(UUID.randomUUID()));
        await().until(() -> number("select count(*) from fact where kind = 'PATIENT' and patient_id = any(?)", (Object)
                        patients.toArray(UUID[]::new))
                == 7);
    }

    /** No service would write such decisions. */
    @AfterEach
    void forget() {
        UUID[] ids = patients.toArray(UUID[]::new);
        sql().update("delete from fact where patient_id = any(?)", (Object) ids);
        sql().update("delete from recommendation where patient_id = any(?)", (Object) ids);
    }

    private UUID patientOf(UUID clinic) {
        var patient = History.ofSomebody();
        Topic.send(broker.bootstrapServers(), List.of(patient.patientOf(clinic)));
        return patient.patientId();
    }

    /** With these reasons; decided so, or not at all. */
    private void recommended(int patient, int number, LocalDate day, Outcome outcome, String... codes) {
        UUID id = UUID.randomUUID();
        sql().update("""
                insert into recommendation (recommendation_id, patient_id, number, local_day, decision, codes, stage_code,
                    protocol_code, protocol_version, plan_id, plan_revision, clinical_sign_off_required, run_id, run_since,
                    as_of, issued_at, fact_ids, record, inputs)
                values (?, ?, ?, ?, 'HOLD', ?, 'S2', 'sciatica-home', '0.2.0', ?, 1, true, ?, ?, now(), now(), '{}', '{}', '{}')
                """, id, patients.get(patient), number, day, codes, id, id, day);
        if (outcome != null) {
            sql().update("""
                    insert into fact (patient_id, kind, identity, revision, data)
                    values (?, 'STAGE_DECISION', ?, 1, json_build_object('recommendationId', ?::text, 'outcome', ?::text))
                    """, patients.get(patient), id.toString(), id.toString(), outcome);
        }
    }

    private OverrideRate rate(String code) {
        return rates.of(new ClinicReach(Set.of(clinicId)), DAY, DAY.plusDays(6), null).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_was_decided_is_counted_by_rule() {
        // Given six recommendations by HD-W, one of them by HD-G too, and a seventh that nobody has decided upon
        recommended(0, 1, DAY, Outcome.ACCEPTED, "HD-W");
        recommended(1, 1, DAY, Outcome.ACCEPTED, "HD-G", "HD-W");
        recommended(2, 1, DAY, Outcome.MODIFIED, "HD-W");
        recommended(3, 1, DAY.plusDays(6), Outcome.OVERRIDDEN, "HD-W");
        recommended(4, 1, DAY, Outcome.OVERRIDDEN, "HD-W");
        recommended(5, 1, DAY, Outcome.OVERRIDDEN, "HD-W");
        recommended(5, 2, DAY.plusDays(1), null, "HD-W");
        // and others: earlier, later, in another clinic
        recommended(0, 2, DAY.minusDays(1), Outcome.OVERRIDDEN, "HD-W");
        recommended(0, 3, DAY.plusDays(7), Outcome.OVERRIDDEN, "HD-W");
        recommended(6, 1, DAY, Outcome.OVERRIDDEN, "HD-W");
        // Then
        OverrideRate rate = rate("HD-W");
        assertThat(rate.protocol().version()).isEqualTo("0.2.0");
        assertThat(rate.issued()).isEqualTo(7);
        assertThat(rate.decided()).isEqualTo(6);
        assertThat(rate.accepted()).isEqualTo(2);
        assertThat(rate.modified()).isEqualTo(1);
        assertThat(rate.overridden()).isEqualTo(3);
        assertThat(rate.overrideRate().share()).isEqualTo(0.5);
        assertThat(rate.overrideRate().low()).isCloseTo(0.1876, within(0.0001));
        // and of one patient nothing is told
        OverrideRate ofOne = rate("HD-G");
        assertThat(ofOne.issued()).isNull();
        assertThat(ofOne.decided()).isNull();
        assertThat(ofOne.overrideRate()).isNull();
    }

    @Test
    void many_decisions_about_a_few_patients_are_not_shown() {
        for (int number = 1; number <= 3; number++) {
            for (int patient = 0; patient < 4; patient++) {
                recommended(patient, number, DAY, Outcome.OVERRIDDEN, "RG-1");
            }
        }
        recommended(4, 1, DAY, null, "RG-1");
        OverrideRate rate = rate("RG-1");
        assertThat(rate.issued()).isEqualTo(13);
        assertThat(rate.decided()).isNull();
        assertThat(rate.overridden()).isNull();
    }

    @Test
    void each_caller_sees_their_clinics() {
        // Given
        for (int patient = 0; patient < 7; patient++) {
            recommended(patient, 1, DAY, Outcome.ACCEPTED, "RG-2");
        }
        // Then
        assertThat(issued(clinician, "clinician", "RG-2")).isEqualTo(6);
        assertThat(issued("rates-anna", "author", "RG-2")).isGreaterThanOrEqualTo(7);
        assertThat(issued("rates-nobody", "clinician", "RG-2")).isNull();
    }

    private static Integer issued(String subject, String role, String code) {
        return given().auth()
                .oauth2(Tokens.of(subject, role))
                .get(PATH + "?from=2026-03-01&to=2026-03-31&protocol=sciatica-home")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .get("rules.find { it.code == '%s' }?.issued".formatted(code));
    }

    @Test
    void a_period_that_is_none_is_refused() {
        for (String period : List.of(
                "from=2026-03-10&to=2026-03-09",
                "from=2020-01-01&to=2026-03-09",
                "from=-999999999-01-01",
                "from=1999-12-31")) {
            given().auth()
                    .oauth2(Tokens.of("rates-anna", "author"))
                    .get(PATH + "?" + period)
                    .then()
                    .statusCode(400)
                    .body("errors.field", hasItem("from"));
        }
    }

    @Test
    void the_example_has_the_fields_of_the_answer() throws IOException {
        Examples.assertAnswers(json, "listOverrideRates", OverrideRatesView.class);
    }

    private long number(String query, Object... parameters) {
        return sql().first(query, row -> row.getLong(1), parameters).orElseThrow();
    }

    private Sql sql() {
        return Sql.on(database);
    }
}
