package org.restride.session.patient;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Emergency access. */
@ConfigMapping(prefix = "restride.break-glass")
public interface BreakGlassConfig {

    /** How long a record stays open to somebody who is not on the care team. Longer shows more to more people. */
    @WithDefault("8h")
    Duration lasts();
}
