package org.restride.analytics.rebuild;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How a rebuild goes on beside everything else. */
@ConfigMapping(prefix = "restride.rebuild")
public interface RebuildConfig {

    /**
     * Patients marked as due at once. At most twice as many stand in the queue because of a rebuild, so more let new events of
     * others wait longer, and fewer leave the evaluation idle between two looks.
     */
    @WithDefault("500")
    @Min(1)
    @Max(10_000)
    int batchSize();

    /** How often to look whether more patients are to be marked. */
    @WithDefault("250ms")
    Duration lookEvery();
}
