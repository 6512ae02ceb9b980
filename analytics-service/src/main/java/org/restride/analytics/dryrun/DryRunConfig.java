package org.restride.analytics.dryrun;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How a dry run goes on beside everything else. Instances that evaluate nobody do none. */
@ConfigMapping(prefix = "restride.dry-run")
public interface DryRunConfig {

    /** Patients per transaction. More costs memory: about a megabyte for each patient-year. */
    @WithDefault("20")
    @Min(1)
    @Max(1000)
    int batchSize();

    /** How long it rests between two batches, so that it takes a part of the database and of a core, and not all. */
    @WithDefault("50ms")
    Duration pause();

    /** How often to look without being woken: finds what a crashed instance left behind. */
    @WithDefault("1s")
    Duration lookEvery();

    /** How long a result is kept after the dry run has finished. */
    @WithDefault("30d")
    Duration keep();
}
