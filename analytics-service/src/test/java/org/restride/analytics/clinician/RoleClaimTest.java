package org.restride.analytics.clinician;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An operator says once where the provider puts roles; pages that looked elsewhere would let nobody in, or anybody. */
class RoleClaimTest {

    private static final int ENVIRONMENT = 300;
    private static final int APPLICATION = 250;

    @Test
    void the_pages_look_for_roles_where_the_api_does() throws IOException {
        var application = Thread.currentThread().getContextClassLoader().getResource("application.properties");
        var operator = new PropertiesConfigSource(
                Map.of("quarkus.oidc.roles.role-claim-path", "realm_access/roles"), "", ENVIRONMENT);
        var config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(application, APPLICATION), operator)
                .build();
        assertThat(config.getValue("quarkus.oidc.ui.roles.role-claim-path", String.class))
                .isEqualTo("realm_access/roles");
    }
}
