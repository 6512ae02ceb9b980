package org.restride.kit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.restride.kit.access.Rule.forRoles;
import static org.restride.kit.access.Rule.openToAll;
import static org.restride.kit.access.Rule.reads;
import static org.restride.kit.thing.ThingRelation.TEAM;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;
import org.restride.kit.problem.ProblemException;

@SuppressWarnings("UnusedMethod") // the check reads them
class AccessDeclarationsTest {

    private static final Rule ABOUT_A_PERSON = reads().by("clinician", TEAM);

    // Interfaces, because Quarkus would serve classes.
    @Path("/v1/{personId}")
    private interface Resource {

        @GET
        @Operation(operationId = "get")
        void get();

        void withoutMethod();
    }

    @Path("/v1/{personIdentity}")
    private interface Impersonal {

        @GET
        @Path("/all")
        @Operation(operationId = "get")
        void get();
    }

    private interface WithRegularExpression {

        @GET
        @Path("/v1/{ personId : [0-9a-f-]+ }/parts")
        @Operation(operationId = "get")
        void get();
    }

    private interface Unnamed {

        @GET
        void get();
    }

    private interface Twice {

        @GET
        @Operation(operationId = "get")
        void get();

        @GET
        @Operation(operationId = "get")
        void again();
    }

    private record Table(Map<String, Rule> rules) implements AccessTable {

        @Override
        public String personParameter() {
            return "personId";
        }

        @Override
        public Optional<Set<Relation>> relations(Caller caller, UUID personId) {
            return Optional.empty();
        }

        @Override
        public ProblemException noSuchPerson() {
            return new Forbidden();
        }
    }

    private static Map<String, Method> operationsOf(Class<?> resource) {
        Map<String, Method> operations = new TreeMap<>();
        Operations.add(resource, operations);
        return operations;
    }

    private static List<String> faults(Class<?> resource, Map<String, Rule> rules) {
        return AccessDeclarations.faults(new Table(rules), operationsOf(resource));
    }

    @Test
    void a_complete_table_has_no_faults() {
        assertThat(faults(Resource.class, Map.of("get", ABOUT_A_PERSON))).isEmpty();
        assertThat(faults(WithRegularExpression.class, Map.of("get", ABOUT_A_PERSON)))
                .isEmpty();
        assertThat(faults(Impersonal.class, Map.of("get", openToAll()))).isEmpty();
        assertThat(faults(Impersonal.class, Map.of("get", forRoles("author")))).isEmpty();
    }

    @Test
    void each_operation_has_a_rule_and_each_rule_an_operation() {
        assertThat(faults(Resource.class, Map.of())).containsExactly("get has no rule");
        assertThat(faults(Resource.class, Map.of("get", ABOUT_A_PERSON, "put", ABOUT_A_PERSON)))
                .containsExactly("put has a rule and does not exist");
    }

    @Test
    void a_rule_and_its_path_agree_on_whether_it_is_about_a_person() {
        String fault = "get differs from its path in whether it is about a person";
        assertThat(faults(Impersonal.class, Map.of("get", ABOUT_A_PERSON))).containsExactly(fault);
        assertThat(faults(Resource.class, Map.of("get", openToAll()))).containsExactly(fault);
        assertThat(faults(Resource.class, Map.of("get", forRoles("clinician")))).containsExactly(fault);
    }

    @Test
    void about_a_person_every_role_needs_a_relation_and_elsewhere_none_has_one() {
        assertThat(faults(Resource.class, Map.of("get", ABOUT_A_PERSON.by("importer"))))
                .containsExactly("get is about a person and has a role without a relation");
        assertThat(faults(Impersonal.class, Map.of("get", forRoles("author").by("clinician", TEAM))))
                .containsExactly("get is about nobody and asks for a relation");
    }

    @Test
    void a_rule_is_for_somebody() {
        assertThat(faults(Resource.class, Map.of("get", reads()))).containsExactly("get is for nobody");
        assertThat(faults(Impersonal.class, Map.of("get", forRoles()))).containsExactly("get is for nobody");
        assertThat(faults(Impersonal.class, Map.of("get", openToAll().by("author"))))
                .containsExactly("get is open to all and names roles");
    }

    @Test
    void only_what_is_about_a_person_is_traced() {
        assertThat(faults(Impersonal.class, Map.of("get", forRoles("author").traced(Rule.Trace.WRITE))))
                .containsExactly("get is about nobody and is to be written into the audit trail");
    }

    @Test
    void operations_have_ids_and_no_two_have_the_same() {
        assertThat(operationsOf(Resource.class)).containsOnlyKeys("get");
        assertThatThrownBy(() -> operationsOf(Twice.class)).hasMessageContaining("have the same operation id");
        assertThatThrownBy(() -> operationsOf(Unnamed.class)).hasMessageContaining("has no operation id");
        Map<String, Method> operations = operationsOf(Resource.class);
        assertThatThrownBy(() -> Operations.add(Impersonal.class, operations))
                .hasMessageContaining("have the same operation id");
    }

    @Test
    void an_incomplete_table_stops_the_start_and_says_all_that_is_missing() {
        var declarations = new AccessDeclarations(new Table(Map.of("put", ABOUT_A_PERSON)));
        assertThatThrownBy(() -> declarations.check(operationsOf(Resource.class)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The access table is not complete: get has no rule; put has a rule and does not exist");
        assertThatCode(() -> new AccessDeclarations(new Table(Map.of("get", ABOUT_A_PERSON)))
                        .check(operationsOf(Resource.class)))
                .doesNotThrowAnyException();
    }
}
