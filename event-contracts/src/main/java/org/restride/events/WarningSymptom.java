package org.restride.events;

import org.restride.events.SymptomReported.Tier;

/** What is asked in the screen for warning symptoms, in its order (RULES 6.1). Where each ends up is never a guess of ours. */
public enum WarningSymptom {
    BLADDER(Tier.EMERGENCY),
    BOWEL(Tier.EMERGENCY),
    SADDLE(Tier.EMERGENCY),
    SEXUAL(Tier.EMERGENCY),
    BILATERAL(Tier.EMERGENCY),
    SEVERE_WEAKNESS(Tier.EMERGENCY),
    FEVER_SEVERE(Tier.EMERGENCY),
    TRAUMA_MAJOR(Tier.EMERGENCY),
    NEW_WEAKNESS(Tier.URGENT),
    PROG_NUMBNESS(Tier.URGENT),
    GAIT(Tier.URGENT),
    FEVER(Tier.URGENT),
    WEIGHT_LOSS(Tier.URGENT),
    CANCER_HX_NEW_PAIN(Tier.URGENT),
    TRAUMA_MINOR_FRAGILE(Tier.URGENT),
    NIGHT_PAIN_UNREMITTING(Tier.URGENT);

    private final Tier tier;

    WarningSymptom(Tier tier) {
        this.tier = tier;
    }

    public Tier tier() {
        return tier;
    }
}
