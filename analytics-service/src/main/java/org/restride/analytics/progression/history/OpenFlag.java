package org.restride.analytics.progression.history;

import java.time.LocalDate;
import java.util.Objects;
import org.restride.events.SymptomReported.Tier;

/**
 * A warning symptom that was reported and that no clinician has cleared.
 *
 * @param day local day of the report
 * @param code as in RULES 6.1
 */
public record OpenFlag(LocalDate day, String code, Tier tier, String factId) {
    public OpenFlag {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(tier, "tier");
        Objects.requireNonNull(factId, "factId");
    }
}
