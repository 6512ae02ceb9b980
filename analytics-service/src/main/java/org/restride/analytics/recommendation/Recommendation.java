package org.restride.analytics.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.restride.analytics.progression.decision.Decision;
import org.restride.events.SessionCompleted.PlanReference;

/**
 * What was advised about a patient's stage, for a clinician to decide. Issued once, never changed; the next one takes its
 * place.
 *
 * @param number 1 for the patient's first
 * @param plan the revision in force on the day, which a decision has to name
 * @param clinicalSignOffRequired true while no clinician has approved the protocol version's numbers
 * @param supersedes the one before; null for the first
 * @param changes against the one before; null for the first
 * @param asOf what had been received by then was known
 * @param decision with every criterion, its value, limit, window and outcome, and the ids of the facts it used
 */
public record Recommendation(
        UUID recommendationId,
        UUID patientId,
        int number,
        PlanReference plan,
        boolean clinicalSignOffRequired,
        UUID supersedes,
        Changes changes,
        Instant asOf,
        Instant issuedAt,
        Decision decision) {

    public LocalDate localDay() {
        return decision.decisionDay();
    }

    /** Without saying what is otherwise than before: nobody may have decided upon the one before. */
    Recommendation withoutTheOneBefore() {
        return new Recommendation(
                recommendationId,
                patientId,
                number,
                plan,
                clinicalSignOffRequired,
                supersedes,
                null,
                asOf,
                issuedAt,
                decision);
    }

    /**
     * Why it was issued, and what is otherwise than before.
     *
     * @param codesGone of reasons, sorted
     * @param codesNew of reasons, sorted
     * @param factsGone facts the one before used and this one does not, sorted
     * @param factsNew facts this one uses and the one before did not, sorted
     */
    public record Changes(
            Occasion occasion,
            List<String> codesGone,
            List<String> codesNew,
            List<String> factsGone,
            List<String> factsNew) {}

    /** What a recommendation is issued for. */
    public enum Occasion {
        /** Decision, urgency or the set of codes is another one. */
        DECISION_CHANGED,
        /** The same for another stage or by another protocol version. */
        PLAN_CHANGED,
        /** The same again: a week is over. */
        WEEK_DUE
    }
}
