package org.restride.analytics.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How events are taken in. */
@ConfigMapping(prefix = "restride.ingest")
public interface IngestConfig {

    /**
     * Consumers of this instance, which share the partitions with those of the others. Each takes a thread and, while it
     * stores a batch, a connection; more than processors gain nothing.
     */
    @WithDefault("2")
    @Min(1)
    @Max(16)
    int consumers();
}
