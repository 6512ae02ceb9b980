package org.restride.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What the rules of a protocol version advise about a patient's stage on one local day, for a clinician to decide. It is
 * never taken back; a later one takes its place by naming it.
 *
 * @param localDay the patient's day it speaks of
 * @param urgency how soon the patient should be seen; null unless REFER
 * @param reasons all reasons of the level that decided, at least one
 * @param weekly true when the rules that are judged once a week were judged
 * @param clinicalSignOffRequired true while no clinician has approved the protocol version's numbers
 * @param engineVersion of the engine that judged; together with the protocol version it tells every rule
 * @param stageCode the stage the patient was in
 * @param plan the revision in force on that day, which a decision has to name
 * @param supersedes the recommendation whose place it takes; null for the first
 * @param asOf what had been received by then was known
 */
public record RecommendationIssued(
        UUID patientId,
        UUID recommendationId,
        LocalDate localDay,
        Decision decision,
        Urgency urgency,
        List<Reason> reasons,
        boolean weekly,
        ProtocolReference protocol,
        boolean clinicalSignOffRequired,
        String engineVersion,
        String stageCode,
        SessionCompleted.PlanReference plan,
        UUID supersedes,
        Instant asOf,
        Instant issuedAt)
        implements PatientEvent {

    public RecommendationIssued {
        Rules.required(patientId, "patientId");
        Rules.required(recommendationId, "recommendationId");
        Rules.required(localDay, "localDay");
        Rules.required(decision, "decision");
        reasons = Rules.listOfSome(reasons, "reasons");
        Rules.required(protocol, "protocol");
        Rules.required(engineVersion, "engineVersion");
        Rules.required(stageCode, "stageCode");
        Rules.required(plan, "plan");
        Rules.required(asOf, "asOf");
        Rules.required(issuedAt, "issuedAt");
    }

    public enum Decision {
        PROGRESS,
        HOLD,
        REGRESS,
        REFER
    }

    /** How soon a patient should be seen. */
    public enum Urgency {
        EMERGENCY,
        URGENT,
        SOON,
        ROUTINE
    }

    /**
     * @param code of the rule, as the protocol names its criteria, or PR when nothing stands against progress
     * @param location where the rule was met; null for a rule that judges no single location
     */
    public record Reason(String code, PainLocation location) {
        public Reason {
            Rules.required(code, "code");
        }
    }

    @Override
    public EventType type() {
        return EventType.RECOMMENDATION_ISSUED;
    }

    @Override
    public String identity() {
        return recommendationId.toString();
    }

    /** A recommendation never changes; another one takes its place. */
    @Override
    public int revision() {
        return 1;
    }

    @Override
    public Instant happenedAt() {
        return issuedAt;
    }
}
