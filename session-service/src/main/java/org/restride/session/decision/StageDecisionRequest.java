package org.restride.session.decision;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.restride.events.StageDecided.Outcome;
import org.restride.events.StageDecided.Reason;

/**
 * A clinician's decision about the stage of a patient.
 *
 * @param decisionId chosen by the caller, so that sending again decides nothing twice
 * @param recommendationId what is decided upon; absent for a decision without recommendation
 * @param planRevision the revision of the plan the clinician looked at
 * @param toStageCode the stage from now on; the present one when it stays
 * @param effectiveFrom first local day of a changed stage; today when absent
 * @param reason absent only where a recommendation is accepted
 * @param note in the clinician's words; needed for the reason OTHER
 */
record StageDecisionRequest(
        @NotNull UUID decisionId,
        UUID recommendationId,
        @NotNull @Min(1) Integer planRevision,
        @NotNull Outcome outcome,
        @NotNull @Size(max = 20) String toStageCode,
        LocalDate effectiveFrom,
        Reason reason,
        @Size(min = 1, max = 2000) String note) {

    @AssertTrue(message = "must name a recommendation unless the outcome is WITHOUT_RECOMMENDATION, and only then none")
    boolean isRecommendationNamedWhereThereIsOne() {
        return outcome == null || (outcome == Outcome.WITHOUT_RECOMMENDATION) == (recommendationId == null);
    }

    @AssertTrue(message = "must have a reason unless a recommendation is accepted")
    boolean isReasonGiven() {
        return outcome == null || outcome == Outcome.ACCEPTED || reason != null;
    }

    @AssertTrue(message = "must have a note for the reason OTHER")
    boolean isOtherReasonExplained() {
        return reason != Reason.OTHER || (note != null && !note.isBlank());
    }

    @AssertTrue(message = "must lie between the years 2000 and 2199")
    boolean isDayPlausible() {
        return effectiveFrom == null || (effectiveFrom.getYear() >= 2000 && effectiveFrom.getYear() < 2200);
    }
}
