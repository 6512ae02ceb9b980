package org.restride.analytics.clinic;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How many patients figures about a group have to come from. */
@ConfigMapping(prefix = "restride.group")
public interface GroupConfig {

    /** Figures about fewer are not shown, as they would say something about one of them. 1 shows all. */
    @WithDefault("5")
    @Min(1)
    @Max(1000)
    int smallest();
}
