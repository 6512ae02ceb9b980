package org.restride.analytics.progression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.restride.analytics.progression.Protocols.but;
import static org.restride.analytics.progression.Protocols.ruleOf;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.restride.analytics.progression.criteria.Fault;
import org.restride.analytics.progression.criteria.ProtocolRules;
import org.restride.analytics.progression.criteria.UnusableProtocol;
import org.restride.analytics.progression.decision.Decision;
import org.restride.analytics.progression.decision.Measure;
import org.restride.analytics.progression.decision.Outcome;
import org.restride.events.ProtocolPublished;

/** Protocols are data: every number counts, and what cannot be judged by is refused with its place. */
class ProtocolRulesTest {

    private static List<Fault> faults(Consumer<ObjectNode> change) {
        ProtocolPublished protocol = but(change);
        UnusableProtocol unusable = catchThrowableOfType(UnusableProtocol.class, () -> ProtocolRules.of(protocol));
        return unusable == null ? List.of() : unusable.faults();
    }

    private static Decision decision(Ada ada, Consumer<ObjectNode> change) {
        return ada.decision(Protocols.rules(but(change)));
    }

    @Test
    void both_published_versions_can_be_judged_by() {
        assertThat(Protocols.sciaticaHome().criteria()).hasSize(31);
        assertThat(Protocols.sciaticaHome().stageCount()).isEqualTo(5);
        assertThat(Protocols.rules(Protocols.version("0.1.0")).criteria()).hasSize(31);
    }

    @Test
    void all_faults_are_found_at_once_each_with_its_place() {
        // When
        List<Fault> faults = faults(protocol -> {
            ruleOf("RF-E", protocol).put("metric", "redFlag.pink");
            ((ObjectNode) ruleOf("CR-1", protocol).path("allOf").path(1)).remove("minDays");
            ruleOf("RG-1", protocol).remove("k");
            ((ObjectNode) ruleOf("RG-2", protocol).path("also")).put("metric", "median of last 3 readings");
            ruleOf("HD-X", protocol).put("op", "above");
            ((ObjectNode) protocol.path("defaults")).remove("duringRise");
            ((ObjectNode) protocol.path("stages").path(1)).put("order", 4);
            ((ObjectNode) protocol.path("stages").path(2)).put("code", "S1");
        });
        // Then
        assertThat(faults)
                .containsExactlyInAnyOrder(
                        new Fault("/defaults/duringRise", "is missing"),
                        new Fault("/stages/1/order", "is 2, in the order of the stages"),
                        new Fault("/stages/2/code", "is there already"),
                        new Fault("/criteria/0/rule/metric", "nothing of this name is measured"),
                        new Fault("/criteria/2/rule/allOf/1/minDays", "is missing"),
                        new Fault("/criteria/5/rule/k", "is missing"),
                        new Fault(
                                "/criteria/6/rule/also/metric",
                                "beside pain.{leg,back}.weekOnWeek only 'recent mean' is looked at"),
                        new Fault("/criteria/24/rule/op", "is one of >= > < <= =="));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RG-1 | window                  | "a week" | is a number of days, as in P7D
            RG-1 | window                  | "P0D"    | is a number of days, as in P7D
            RG-1 | minReadings             | 2.5      | is a whole number of at least 1
            RG-1 | h                       | "5"      | is a number
            RG-2 | minDays                 | 0        | is a whole number of at least 1
            RG-4 | evaluate                | "DAILY"  | can only be WEEKLY_ONLY
            RG-5 | op                      | ">"      | is >=
            HD-P | op                      | ">="     | pause.active is true or false and is compared by ==
            HD-P | value                   | 1        | is true or false
            HD-S | whenNeverAnswered       | null     | is true or false
            HD-A | window                  | "P10D"   | is made of whole weeks up to the decision day
            HD-G | window                  | "P10D"   | is made of whole weeks
            HD-M | value                   | "stage.minSessions" | is a number
            HD-F | minDays                 | 4        | means nothing to a rule on pain.ageDays
            CR-2 | emitOnce                | "yes"    | is true or false
            CR-2 | allOf                   | []       | is a list of rules
            CR-3 | anyOf                   | 5        | is a list of rules
            """)
    void what_a_rule_says_must_make_sense(String code, String member, String value, String message) throws Exception {
        var json = new ObjectMapper().readTree(value);
        assertThat(faults(protocol -> ruleOf(code, protocol).set(member, json)))
                .extracting(Fault::message)
                .containsExactly(message);
    }

    @Test
    void criteria_are_unique_and_have_the_urgency_of_their_decision() {
        assertThat(faults(protocol -> {
                    var criteria = (ArrayNode) protocol.path("criteria");
                    ((ObjectNode) criteria.path(1)).put("id", "RF-E");
                    ((ObjectNode) criteria.path(2)).put("urgency", "LATER");
                    ((ObjectNode) criteria.path(5)).put("urgency", "SOON");
                }))
                .containsExactlyInAnyOrder(
                        new Fault("/criteria/1/id", "is there already"),
                        new Fault("/criteria/2/urgency", "is one of [EMERGENCY, URGENT, SOON, ROUTINE]"),
                        new Fault("/criteria/5/urgency", "only a referral has one"));
    }

    @Test
    void a_setback_leads_where_it_can() {
        assertThat(faults(protocol -> ((ObjectNode) protocol.path("criteria").path(4))
                        .put("decision", "HOLD")
                        .putNull("urgency")))
                .extracting(Fault::message)
                .containsExactly(
                        "regress.count can only lead to REFER",
                        "regress.consecutiveWeeksAtFirstStage can only lead to REFER");
    }

    @Test
    void a_protocol_has_a_stage() {
        assertThat(faults(protocol -> protocol.putArray("stages"))).containsExactly(new Fault("/stages", "has none"));
    }

    @Test
    void the_exception_names_the_first_fault() {
        ProtocolPublished protocol = but(each -> ruleOf("RF-E", each).remove("metric"));
        assertThatThrownBy(() -> ProtocolRules.of(protocol))
                .isInstanceOf(UnusableProtocol.class)
                .hasMessage("1 faults, the first at /criteria/0/rule/metric: is missing");
    }

    @Test
    void a_stage_that_does_not_exist_is_refused() {
        assertThatThrownBy(() -> Ada.ready().stage(6, -20).decision()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ada.ready().stage(0, -20).decision()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_criterion_the_protocol_does_not_have_is_not_judged() {
        Decision decision = decision(Ada.ready().leg(6, 6, 6), protocol -> remove("RG-1", protocol));
        DecisionAssert.assertThat(decision).holds("HD-W");
        assertThat(decision.criteria())
                .extracting(criterion -> criterion.code())
                .doesNotContain("RG-1");
    }

    private static void remove(String code, ObjectNode protocol) {
        var criteria = (ArrayNode) protocol.path("criteria");
        for (int i = 0; i < criteria.size(); i++) {
            if (criteria.path(i).path("id").asText().equals(code)) {
                criteria.remove(i);
            }
        }
    }

    @Test
    void without_what_is_due_after_a_setback_the_setback_stands_alone() {
        Consumer<ObjectNode> without = protocol -> {
            remove("CR-3", protocol);
            remove("HD-S1", protocol);
        };
        Ada flare = Ada.ready().leg(6, 6, 6).with(history -> history.regressionsInLast28Days(3));
        DecisionAssert.assertThat(decision(flare, without)).regresses("RG-1");
        DecisionAssert.assertThat(decision(flare.stage(1, -20), without)).holds("RG-1");
    }

    @Test
    void a_clinic_may_have_criteria_of_its_own() {
        Decision decision = decision(Ada.ready().back(6, 2, 2, 2, 2, 2), protocol -> {
            var own = ((ArrayNode) protocol.path("criteria")).addObject();
            own.put("id", "OWN-1").put("decision", "HOLD").putNull("urgency");
            own.putObject("rule")
                    .put("metric", "pain.max")
                    .put("window", "P7D")
                    .put("op", ">=")
                    .put("value", 6);
        });
        DecisionAssert.assertThat(decision).holds("OWN-1").says("pain of 6/10 in the last 7 days");
        assertThat(decision.reasons().get(0).patientText().en()).isEqualTo("Stay at this level for now.");
    }

    @Test
    void how_far_decisions_look_back_is_told_by_the_longest_window() {
        assertThat(Protocols.sciaticaHome().daysBack()).isEqualTo(42 + 7);
        assertThat(Protocols.rules(but(protocol -> ruleOf("HD-X", protocol).put("window", "P60D")))
                        .daysBack())
                .isEqualTo(60 + 7);
        assertThat(Protocols.rules(but(protocol -> ruleOf("RG-2", protocol).put("window", "P40D")))
                        .daysBack())
                .as("compared with as many days before")
                .isEqualTo(80 + 7);
        assertThat(Protocols.rules(but(protocol -> ruleOf("RG-1", protocol).put("referenceOffset", "P50D")))
                        .daysBack())
                .as("and with days even before")
                .isEqualTo(14 + 50 + 7);
    }

    @Test
    void rules_of_several_metrics_may_be_put_together_anew() {
        Decision decision = decision(Ada.ready(), protocol -> {
            var own = ((ArrayNode) protocol.path("criteria")).addObject();
            own.put("id", "OWN-2").put("decision", "HOLD").putNull("urgency");
            var parts = own.putObject("rule").putArray("allOf");
            parts.addObject().put("metric", "programme.days").put("op", ">=").put("value", 50);
            parts.addObject()
                    .put("metric", "pain.leg.mean")
                    .put("window", "P14D")
                    .put("minDays", 4)
                    .put("op", ">=")
                    .put("value", 2);
            parts.addObject()
                    .put("metric", "adherence.session")
                    .put("window", "P14D")
                    .put("op", ">=")
                    .put("value", 0.9);
        });
        DecisionAssert.assertThat(decision)
                .holds("OWN-2")
                .says("day 50 of the programme (>= 50); leg pain averaged 2.0 over 14 days (>= 2.0); adherence 100%"
                        + " over 14 days (>= 90%)");
        assertThat(decision.reasons().get(0).clinicianText().es())
                .isEqualTo("día 50 del programa (>= 50); media del dolor de pierna de 2,0 en 14 días (>= 2,0);"
                        + " adherencia del 100\u00a0% en 14 días (>= 90\u00a0%)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HD-D  | value           | 8
            HD-X  | value           | 2
            HD-F  | value           | -1
            HD-W  | value           | -1
            HD-E  | value           | 3
            HD-A  | value           | 1.01
            HD-S  | value           | -1
            HD-RD | anyOf/0/value   | 4
            HD-N  | value           | 9
            HD-M  | value           | 22
            HD-C  | value           | -1
            RG-6  | value           | -1
            RG-3  | value           | 0
            RG-2  | value           | 0
            RG-1  | h               | -1
            RG-5  | minReadings     | 9
            CR-1  | allOf/0/value   | 2
            """)
    void every_number_comes_from_the_protocol(String code, String path, double value) {
        // When
        Decision decision = decision(Ada.ready().ranks(2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2), protocol -> {
            ObjectNode rule = ruleOf(code, protocol);
            String[] steps = path.split("/", -1);
            ObjectNode part =
                    steps.length == 1 ? rule : (ObjectNode) rule.path(steps[0]).path(Integer.parseInt(steps[1]));
            if (value == Math.rint(value)) {
                part.put(steps[steps.length - 1], (int) value);
            } else {
                part.put(steps[steps.length - 1], value);
            }
        });
        // Then it is looked at, whatever comes of it
        assertThat(decision.criteria().stream()
                        .filter(criterion -> criterion.code().equals(code))
                        .flatMap(criterion -> criterion.measures().stream()))
                .anyMatch(measure -> isSaid(measure, value));
    }

    private static boolean isSaid(Measure measure, double value) {
        return measure.limit() != null && measure.limit() == value
                || measure.least() != null && measure.least() == value;
    }

    @ParameterizedTest
    @CsvSource({"duringAbsolute, 1, 1, 3", "duringHardStop, 2, 2, 2", "legRiseHard, 1, 2, 3", "duringRise, 0, 6, 6"})
    void the_limits_of_a_session_do_too(String name, int limit, int before, int during) {
        Ada ada = Ada.ready().session(0, session -> session.before(before, 2).during(during, 2));
        DecisionAssert.assertThat(ada.decision()).progresses();
        DecisionAssert.assertThat(decision(ada, protocol -> ((ObjectNode) protocol.path("defaults")).put(name, limit)))
                .finds("HD-R", Outcome.MET);
    }
}
