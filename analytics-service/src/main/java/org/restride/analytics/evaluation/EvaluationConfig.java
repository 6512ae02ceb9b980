package org.restride.analytics.evaluation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How due patients are evaluated. */
@ConfigMapping(prefix = "restride.evaluation")
public interface EvaluationConfig {

    /** Off on an instance that only takes in and answers, while others evaluate. */
    @WithDefault("true")
    boolean enabled();

    /**
     * Patients per transaction. More raises throughput, lengthens how long new events of them wait, and costs memory:
     * about a megabyte for each patient-year.
     */
    @WithDefault("20")
    @Min(1)
    @Max(1000)
    int batchSize();

    /** How often to look without being woken: finds what a crashed instance left behind. */
    @WithDefault("1s")
    Duration lookEvery();
}
