package org.restride.kit.topic;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How topics are made that do not exist yet; an existing topic is left as its operator set it. */
@ConfigMapping(prefix = "restride.topics")
public interface TopicsConfig {

    /** Partitions of a topic. More lets more instances of analytics work side by side. */
    @WithDefault("4")
    @Min(1)
    int partitions();

    /** Copies of each record; three in production, where one broker may be lost. */
    @WithDefault("1")
    @Min(1)
    short replication();

    /** How long records about patients are kept. Longer makes an erasure take longer to be complete. */
    @WithDefault("7d")
    Duration retention();
}
