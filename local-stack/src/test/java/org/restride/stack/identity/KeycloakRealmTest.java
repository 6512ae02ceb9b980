package org.restride.stack.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        List<JsonNode> users = children(realm.path("users"));
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

    @ParameterizedTest
    @ValueSource(strings = {"restride-cli", "clinician-ui"})
    void tokens_of_both_clients_hold_roles_and_audience(String clientId) {
        JsonNode client = named(children(realm.path("clients")), "clientId", clientId);
        List<JsonNode> mappers = children(client.path("protocolMappers"));

        assertThat(named(mappers, "name", "roles")
                        .path("config")
                        .path("claim.name")
                        .asText())
                .isEqualTo("roles");
        assertThat(named(mappers, "name", "audience")
                        .path("config")
                        .path("included.custom.audience")
                        .asText())
                .isEqualTo(DemoTokens.AUDIENCE);
    }

    @Test
    void compose_names_adele_as_the_first_admin() throws IOException {
        String adele = named(children(realm.path("users")), "username", DemoUsers.ADELE.subject())
                .path("id")
                .asText();

        assertThat(Files.readString(Path.of("../docker-compose.yml"))).contains(":-" + adele + "}");
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

    private static List<JsonNode> children(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
