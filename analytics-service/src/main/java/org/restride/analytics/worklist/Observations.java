package org.restride.analytics.worklist;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * What the worklist's rules look at, of one patient and as of one day; all of it follows from facts.
 *
 * @param asOf the patient's day
 * @param openFlags see {@link RedFlag#openIn}
 * @param latest what the engine says now; null while it says nothing
 * @param quietDays unpaused days with a plan and without a word since the last session or score, not counting today; 0
 *     where nothing was expected
 * @param quietSince the first of these days; null when there are none
 * @param adherence null when it cannot be computed for both weeks
 * @param rise null with too few scores in either week
 */
public record Observations(
        UUID patientId,
        LocalDate asOf,
        Set<RedFlag> openFlags,
        Latest latest,
        int quietDays,
        LocalDate quietSince,
        Adherence adherence,
        Rise rise) {

    public Observations {
        Objects.requireNonNull(patientId, "patientId");
        Objects.requireNonNull(asOf, "asOf");
        openFlags = Set.copyOf(openFlags);
        if ((quietDays > 0) != (quietSince != null)) {
            throw new IllegalArgumentException("quietSince goes with quietDays");
        }
    }

    /** Nothing is known but flags. */
    public static Observations ofFlags(UUID patientId, LocalDate asOf, Set<RedFlag> openFlags) {
        return new Observations(patientId, asOf, openFlags, null, 0, null, null, null);
    }

    /** What the engine can say. */
    public enum Decision {
        PROGRESS,
        HOLD,
        REGRESS,
        REFER
    }

    /**
     * The newest recommendation.
     *
     * @param urgency null unless it is to refer
     * @param codes of all reasons (RULES 8.3)
     * @param issuedOn the patient's day
     * @param decided whether a clinician has decided upon it
     */
    public record Latest(
            UUID recommendationId,
            Decision decision,
            Urgency urgency,
            Set<String> codes,
            LocalDate issuedOn,
            boolean decided) {

        public Latest {
            Objects.requireNonNull(recommendationId, "recommendationId");
            Objects.requireNonNull(decision, "decision");
            Objects.requireNonNull(issuedOn, "issuedOn");
            codes = Set.copyOf(codes);
        }
    }

    /**
     * Shares from 0 to 1 of the last two complete calendar weeks.
     *
     * @param week Monday of the newer one
     */
    public record Adherence(double now, double before, LocalDate week) {

        public Adherence {
            Objects.requireNonNull(week, "week");
        }
    }

    /**
     * How much the seven-day mean of the worse location is above that of the week before.
     *
     * @param since from which day on; the same from day to day while nothing changes
     */
    public record Rise(double points, LocalDate since) {

        public Rise {
            Objects.requireNonNull(since, "since");
        }
    }
}
