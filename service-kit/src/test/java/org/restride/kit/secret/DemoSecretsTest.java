package org.restride.kit.secret;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.source.file.FileSystemConfigSourceFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoSecretsTest {

    private static final String ISSUER = "quarkus.oidc.auth-server-url";

    private static void start(Map<String, String> settings) {
        Config config = new SmallRyeConfigBuilder()
                .withMapping(DemoConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .withSources(new FileSystemConfigSourceFactory())
                .addDefaultInterceptors()
                .build();
        var demo = config.unwrap(SmallRyeConfig.class).getConfigMapping(DemoConfig.class);
        new DemoSecrets(demo, config).check(new StartupEvent());
    }

    private static void requireRefused(Map<String, String> settings, String message) {
        assertThatThrownBy(() -> start(settings))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("demo-only-");
        Map<String, String> demo = new HashMap<>(settings);
        demo.put("restride.demo", "true");
        assertThatCode(() -> start(demo)).doesNotThrowAnyException();
    }

    @Test
    void secrets_everybody_knows_are_for_the_demonstration() {
        requireRefused(
                Map.of("quarkus.datasource.password", "demo-only-session"),
                "quarkus.datasource.password is the one of the demonstration");
        requireRefused(
                Map.of("quarkus.oidc.ui.credentials.secret", "demo-only-clinician-ui-secret-0123456789"),
                "quarkus.oidc.ui.credentials.secret is the one of the demonstration");
        requireRefused(Map.of("some.other.key", "demo-only-x"), "some.other.key is the one of the demonstration");
    }

    @Test
    void a_secret_that_is_referred_to_is_found() {
        requireRefused(
                Map.of("quarkus.datasource.password", "${db.password:demo-only-session}"),
                "quarkus.datasource.password is the one of the demonstration");
        assertThatCode(() -> start(Map.of("quarkus.datasource.password", "${not.there}")))
                .doesNotThrowAnyException();
    }

    @Test
    void a_secret_in_a_file_is_found(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("quarkus.datasource.password"), "demo-only-session\n");
        requireRefused(
                Map.of("smallrye.config.source.file.locations", folder.toString()),
                "quarkus.datasource.password is the one of the demonstration");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://keycloak:8080/realms/restride",
                "HTTP://10.0.0.7/",
                "http://localhost.example.com",
                "http://127.0.0.1@evil.example"
            })
    void an_issuer_without_tls_elsewhere_is_for_the_demonstration(String issuer) {
        requireRefused(Map.of(ISSUER, issuer), ISSUER + " is reached without TLS");
        requireRefused(Map.of("quarkus.oidc.ui.auth-server-url", issuer), "quarkus.oidc.ui.auth-server-url is reached");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://id.example/realms/restride",
                "http://localhost:8080/realms/restride",
                "http://127.0.0.1:8080",
                "http://[::1]:8080"
            })
    void an_issuer_with_tls_or_on_this_machine_is_for_real_use(String issuer) {
        assertThatCode(() -> start(Map.of(ISSUER, issuer, "quarkus.datasource.password", "a-secret-of-our-own")))
                .doesNotThrowAnyException();
    }

    @Test
    void a_service_without_secrets_starts_whatever_else_is_set() {
        assertThatCode(() -> start(Map.of())).doesNotThrowAnyException();
        assertThatCode(() -> start(Map.of("PS1", "${debian_chroot:+($debian_chroot)}\\u$ ", "OPEN", "${", "EMPTY", "")))
                .doesNotThrowAnyException();
    }
}
