package org.restride.stack.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.restride.stack.home.Secrets;
import org.restride.stack.home.StackHome;
import org.restride.stack.part.Ports;

class ServiceTest {

    private static final Ports PORTS = new Ports(100);

    @TempDir
    Path folder;

    @Test
    void every_service_is_told_whom_to_believe_and_that_this_is_a_demonstration() {
        for (Service service : Service.all(PORTS)) {
            assertThat(environment(service.database()))
                    .containsEntry("QUARKUS_OIDC_AUTH_SERVER_URL", "http://127.0.0.1:18180/restride")
                    .containsEntry("QUARKUS_DATASOURCE_PASSWORD", "demo-only-" + service.database())
                    .containsEntry("RESTRIDE_DEMO", "true")
                    .containsEntry("RESTRIDE_AUDIT_KEY_FILE", folder + "/secrets/" + service.name() + "-audit.pem");
        }
    }

    @Test
    void each_is_told_only_what_concerns_it() {
        assertThat(environment("session"))
                .containsEntry("RESTRIDE_CLINIC_FIRST_ADMIN", "adele")
                .containsEntry("RESTRIDE_ANALYTICS_URL", "http://127.0.0.1:8183")
                .doesNotContainKey("QUARKUS_OIDC_UI_CREDENTIALS_SECRET");
        assertThat(environment("analytics"))
                .containsKey("QUARKUS_OIDC_UI_CREDENTIALS_SECRET")
                .containsEntry("RESTRIDE_SESSIONS_URL", "http://127.0.0.1:8182")
                .containsEntry("QUARKUS_MAILER_PORT", "11125")
                .containsEntry("RESTRIDE_ALERT_PAGES_URL", "http://127.0.0.1:8183")
                .doesNotContainKey("RESTRIDE_CLINIC_FIRST_ADMIN");
    }

    @Test
    void the_secret_is_made_once_for_a_folder_and_kept_from_others() throws IOException {
        String secret = environment("analytics").get("QUARKUS_OIDC_UI_CREDENTIALS_SECRET");

        assertThat(secret).matches("demo-only-[0-9a-f]{48}");
        assertThat(environment("analytics")).containsEntry("QUARKUS_OIDC_UI_CREDENTIALS_SECRET", secret);
        assertThat(new Secrets(new StackHome(folder.resolve("another"))).clinicianUi())
                .isNotEqualTo(secret);
        assertThat(permissions(folder.resolve("secrets"))).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("secrets/clinician-ui.secret"))).isEqualTo("rw-------");
    }

    private Map<String, String> environment(String database) {
        return Service.all(PORTS).stream()
                .filter(service -> service.database().equals(database))
                .findFirst()
                .orElseThrow()
                .environment(PORTS, new StackHome(folder));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
