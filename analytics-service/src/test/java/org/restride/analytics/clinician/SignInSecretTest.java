package org.restride.analytics.clinician;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignInSecretTest {

    private static void start(String secret) {
        new SignInSecret(Optional.ofNullable(secret)).check(new StartupEvent());
    }

    @Test
    void without_a_secret_of_some_length_the_service_does_not_start() {
        assertThatThrownBy(() -> start(null)).hasMessageContaining("quarkus.oidc.ui.credentials.secret");
        assertThatThrownBy(() -> start("x".repeat(31))).hasMessageNotContaining("xxx");
        assertThatCode(() -> start("x".repeat(32))).doesNotThrowAnyException();
    }
}
