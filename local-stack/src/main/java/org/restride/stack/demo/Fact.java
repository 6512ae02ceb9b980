package org.restride.stack.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Something the clinic's system is told about a patient. */
public sealed interface Fact {

    /** When the system is told; late for what a phone kept while it was offline. */
    Instant sentAt();

    /** @param revision 1 for the patient's first plan, then one more for each change */
    record PlanSet(
            Instant sentAt,
            UUID planId,
            int revision,
            String stageCode,
            LocalDate startDay,
            LocalDate effectiveFrom,
            List<Holiday> holidays)
            implements Fact {}

    /**
     * @param doseShare how much of each exercise's dose was done, 0 to 1
     * @param effort0To10 null when not given
     * @param pain null when not asked
     */
    record SessionDone(
            Instant sentAt,
            UUID sessionId,
            LocalDate day,
            OffsetDateTime occurredAt,
            Instant recordedAt,
            double doseShare,
            Integer effort0To10,
            AroundSession pain)
            implements Fact {}

    /** @param mostDistalLocation null when not asked */
    record PainScored(
            Instant sentAt,
            UUID painScoreId,
            OffsetDateTime occurredAt,
            Instant recordedAt,
            String context,
            LegAndBack pain,
            String mostDistalLocation)
            implements Fact {}

    /** All questions about warning symptoms, answered with no. */
    record Screened(Instant sentAt, UUID symptomReportId, OffsetDateTime occurredAt, Instant recordedAt)
            implements Fact {}

    /** Both from 0 to 10. */
    record LegAndBack(int leg, int back) {}

    /** Pain before, at its worst during, and after a session. */
    record AroundSession(LegAndBack before, LegAndBack worstDuring, LegAndBack after) {}
}
