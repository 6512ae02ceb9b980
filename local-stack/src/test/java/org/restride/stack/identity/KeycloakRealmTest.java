package org.restride.stack.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What docker compose's Keycloak is told, read as a file: the same users, roles and audience as here. */
class KeycloakRealmTest {

    private JsonNode realm;

    @BeforeEach
    void read() throws IOException {
        realm = Json.tree(Files.readString(Path.of("../docker/keycloak/restride-realm.json")));
    }

    @Test
    void it_has_the_same_users() {
        List<JsonNode> users = children(realm.path("users")).stream()
                .filter(user -> !user.has("serviceAccountClientId"))
                .toList();
        assertThat(users).hasSameSizeAs(DemoUsers.all());
        for (DemoUser user : DemoUsers.all()) {
            JsonNode there = named(users, "username", user.subject());
            assertThat(there.path("firstName").asText() + " "
                            + there.path("lastName").asText())
                    .isEqualTo(user.name());
            assertThat(texts(there.path("realmRoles"))).isEqualTo(user.roles());
            assertThat(there.path("credentials").path(0).path("value").asText())
                    .isEqualTo("demo-only-" + user.subject());
            assertThat(there.path("id").asText())
                    .as("is what tokens say in sub")
                    .hasSize(36);
        }
    }

    @Test
    void every_role_is_there() {
        List<JsonNode> roles = children(realm.path("roles").path("realm"));

        assertThat(roles)
                .extracting(role -> role.path("name").asText())
                .containsAll(DemoUsers.all().stream()
                        .flatMap(user -> user.roles().stream())
                        .toList());
    }

    @Test
    void only_the_command_line_gets_tokens_by_password() {
        Map<String, JsonNode> byPassword = children(realm.path("clients")).stream()
                .collect(Collectors.toMap(
                        client -> client.path("clientId").asText(),
                        client -> client.path("directAccessGrantsEnabled")));

        assertThat(byPassword)
                .containsOnly(
                        entry("restride-cli", BooleanNode.TRUE),
                        entry("clinician-ui", BooleanNode.FALSE),
                        entry("prometheus", BooleanNode.FALSE));
    }

    @Test
    void prometheus_signs_in_with_a_secret_and_may_read_metrics_and_nothing_else() {
        JsonNode account = named(children(realm.path("users")), "serviceAccountClientId", "prometheus");

        assertThat(texts(account.path("realmRoles"))).containsExactly("operator");
        assertThat(client("prometheus").path("secret").asText()).isEqualTo("${PROMETHEUS_CLIENT_SECRET}");
    }

    @Test
    void the_pages_sign_in_with_a_secret_and_pkce_and_are_come_back_to_only_there() {
        JsonNode pages = client("clinician-ui");

        assertThat(pages.path("publicClient").asBoolean()).isFalse();
        assertThat(pages.path("clientAuthenticatorType").asText()).isEqualTo("client-secret");
        assertThat(pages.path("secret").asText()).isEqualTo("${CLINICIAN_UI_SECRET}");
        assertThat(pages.path("attributes").path("pkce.code.challenge.method").asText())
                .isEqualTo("S256");
        assertThat(texts(pages.path("redirectUris")))
                .containsExactlyInAnyOrder(
                        "http://localhost:${ANALYTICS_PORT}/clinician", "http://127.0.0.1:${ANALYTICS_PORT}/clinician");
        assertThat(pages.path("attributes")
                        .path("post.logout.redirect.uris")
                        .asText()
                        .split("##"))
                .containsExactlyInAnyOrder(
                        "http://localhost:${ANALYTICS_PORT}/clinician/signed-out",
                        "http://127.0.0.1:${ANALYTICS_PORT}/clinician/signed-out");
    }

    /** The services read them in access tokens, the clinicians' pages in ID tokens. */
    @ParameterizedTest
    @ValueSource(strings = {"restride-cli", "clinician-ui", "prometheus"})
    void both_kinds_of_token_hold_all_roles(String clientId) {
        JsonNode mapper = mapper(clientId, "oidc-usermodel-realm-role-mapper");

        assertThat(texts(mapper, "claim.name", "multivalued", "access.token.claim", "id.token.claim"))
                .containsExactly("roles", "true", "true", "true");
    }

    /** An ID token is for the client alone. */
    @ParameterizedTest
    @ValueSource(strings = {"restride-cli", "clinician-ui", "prometheus"})
    void access_tokens_are_for_the_services(String clientId) {
        JsonNode mapper = mapper(clientId, "oidc-audience-mapper");

        assertThat(texts(mapper, "included.custom.audience", "access.token.claim", "id.token.claim"))
                .containsExactly(DemoTokens.AUDIENCE, "true", "false");
    }

    /** Keycloak writes {@code sub} only into tokens of its scope "basic", and the user's name by "profile". */
    @ParameterizedTest
    @ValueSource(strings = {"restride-cli", "clinician-ui"})
    void tokens_say_who_it_is(String clientId) {
        assertThat(texts(client(clientId).path("defaultClientScopes"))).contains("basic", "profile");
        assertThat(realm.has("clientScopes"))
                .as("scopes of its own would stand in for Keycloak's")
                .isFalse();
    }

    @Test
    void compose_starts_the_services_while_it_is_away() throws IOException {
        assertThat(Files.readString(Path.of("../docker-compose.yml")))
                .contains("    keycloak:\n      condition: service_started\n")
                .doesNotContain("keycloak:\n      condition: service_healthy");
    }

    @Test
    void compose_names_adele_as_the_first_admin() throws IOException {
        String adele = named(children(realm.path("users")), "username", DemoUsers.ADELE.subject())
                .path("id")
                .asText();

        assertThat(Files.readString(Path.of("../docker-compose.yml"))).contains(":-" + adele + "}");
    }

    private JsonNode client(String clientId) {
        return named(children(realm.path("clients")), "clientId", clientId);
    }

    private JsonNode mapper(String clientId, String kind) {
        return named(children(client(clientId).path("protocolMappers")), "protocolMapper", kind)
                .path("config");
    }

    private static JsonNode named(List<JsonNode> nodes, String field, String name) {
        return nodes.stream()
                .filter(node -> node.path(field).asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode array) {
        return children(array).stream().map(JsonNode::asText).toList();
    }

    private static List<String> texts(JsonNode object, String... names) {
        return Stream.of(names).map(name -> object.path(name).asText()).toList();
    }

    private static List<JsonNode> children(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
