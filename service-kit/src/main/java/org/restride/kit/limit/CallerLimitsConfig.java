package org.restride.kit.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.util.Map;

/** How many requests one caller may send to one instance. */
@ConfigMapping(prefix = "restride.rate-limit")
public interface CallerLimitsConfig {

    /** For each signed-in caller. */
    Allowance caller();

    /**
     * For each network address without a valid token: open operations and failed sign-ins. Callers with a valid token are
     * served from an address that has used it up.
     */
    Allowance anonymous();

    /** For callers of a role, by its name, instead of {@link #caller()}; with several the largest counts. */
    Map<String, Allowance> role();

    /** So many at once, refilled evenly. */
    interface Allowance {
        /** Requests a second in the long run. More lets one caller use more of the service. */
        @WithDefault("50")
        @Min(1)
        int perSecond();

        /** Requests at once after a pause; a device that was offline sends many. */
        @WithDefault("500")
        @Min(1)
        int burst();
    }
}
