package org.restride.analytics.clinician.decision;

import java.util.List;
import java.util.UUID;

/**
 * What a clinician may do on a patient's page, with what was typed and what came of it.
 *
 * @param said what was recorded just now; null when nothing was
 * @param decidedNow whether the recommendation shown was decided upon, other than the rest of the page may know
 * @param deciding null without a plan, as {@code pausing}
 */
public record DecisionPanel(
        UUID patientId,
        String said,
        boolean decidedNow,
        Deciding deciding,
        List<Clearing> flags,
        List<Paused> pauses,
        Pausing pausing) {

    /**
     * @param proposal null when nothing waits for a decision
     * @param open whether to show the fields at once
     */
    record Deciding(
            DecisionForm form,
            Proposal proposal,
            List<Choice> outcomes,
            List<Choice> stages,
            List<Choice> reasons,
            Notice notice,
            boolean open) {}

    /**
     * What accepting means.
     *
     * @param stage to be in from then on
     * @param move from which stage to which; null when it stays
     */
    record Proposal(String headline, String stage, String move) {}

    record Clearing(ClearanceForm form, String name, String tier, String raisedOn, Notice notice) {}

    /** A pause there is, of today or later. */
    record Paused(PauseForm form, String firstDay, List<Choice> reasons, Notice notice) {}

    record Pausing(PauseForm form, List<Choice> reasons, Notice notice) {}

    record Choice(String code, String name, boolean chosen) {}
}
