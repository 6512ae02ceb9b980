package org.restride.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How events leave the outbox. */
@ConfigMapping(prefix = "restride.outbox")
public interface OutboxConfig {

    /** Rows per transaction. More raises throughput and lengthens the transaction that waits for the broker. */
    @WithDefault("500")
    @Min(1)
    @Max(5000)
    int batchSize();

    /**
     * How often to look without being woken: finds what a crashed instance left behind. Shorter costs the database a
     * query each time.
     */
    @WithDefault("500ms")
    Duration lookEvery();

    /** Longest pause between two attempts while the broker or the database is away. Longer delays the recovery. */
    @WithDefault("2s")
    Duration longestBackoff();

    /**
     * How long published rows are kept: as long as the topics keep their records, so that a broker that lost them can be
     * refilled. Longer costs disk.
     */
    @WithDefault("7d")
    Duration keepPublished();
}
