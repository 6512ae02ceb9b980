package org.restride.kit.secret;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;

/** Whether this is a demonstration. */
@ConfigMapping(prefix = "restride.demo")
public interface DemoConfig {

    /** True for made-up patients on one machine only: secrets everybody knows and an issuer without TLS are accepted. */
    @WithParentName
    @WithDefault("false")
    boolean demo();
}
