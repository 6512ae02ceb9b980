package org.restride.analytics.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.restride.analytics.adherence.Share;
import org.restride.analytics.pain.ReadingSource;
import org.restride.events.DistalLocation;
import org.restride.events.ProtocolReference;

/**
 * What a clinician reads of one patient. A pure function of the facts, the plan, the protocol version and the day it is
 * made for. Every figure has its numbers beside it; what is missing is null, never zero.
 *
 * @param displayName null while only other things are known of the patient
 * @param asOfDay the patient's day the report is made for
 * @param plan the plan in force on that day; null without one
 * @param weeks calendar weeks (ISO) of the period, oldest first
 */
public record PatientReport(
        UUID patientId,
        String displayName,
        LocalDate asOfDay,
        String zone,
        Period period,
        PlanInForce plan,
        AdherenceSummary adherence,
        List<Week> weeks,
        Pain pain,
        List<Day> days,
        Coverage coverage) {

    /** Both days included. */
    public record Period(LocalDate from, LocalDate to) {}

    /**
     * @param stageName null while the protocol version has not been heard of
     * @param stageStart first day of the unbroken run of this stage
     * @param programmeDay 1 on the first day
     * @param clinicalSignOffRequired true while no clinician has approved the protocol; null when it is not known
     */
    public record PlanInForce(
            UUID planId,
            int revision,
            ProtocolReference protocol,
            Boolean clinicalSignOffRequired,
            String stageCode,
            String stageName,
            LocalDate stageStart,
            long programmeDay,
            int sessionsPerWeek,
            boolean paused) {}

    /**
     * Over the last two blocks of seven days, without the days before the stage began.
     *
     * @param window null when no day counts
     * @param extraSessions beyond the plan, block by block; shown, never counted
     * @param overdoing three or more extra sessions in one block
     */
    public record AdherenceSummary(
            Period window,
            Figure sessions,
            Figure dose,
            BigDecimal extraSessions,
            boolean overdoing,
            List<Block> blocks) {}

    /**
     * A share with what it is made of.
     *
     * @param value 0 to 1; null when less than one session was expected
     * @param level 80 % satisfactory, 50 % partial, below low; null without a value
     * @param missing why there is no value; null when there is one
     */
    public record Figure(
            BigDecimal numerator, BigDecimal denominator, BigDecimal value, Share.Level level, String missing) {}

    /** @param activeDays days on which something was expected */
    public record Block(LocalDate from, LocalDate to, int activeDays, BigDecimal expected, int done, BigDecimal dose) {}

    /** @param isoWeek as in {@code 2026-W47}, in week-based years */
    public record Week(String isoWeek, Block block, Figure sessions, Figure dose) {}

    public record Pain(Location leg, Location back) {}

    /**
     * @param now mean of the seven days that end on the day of the report
     * @param weekBefore mean of the seven days before those
     * @param change {@code now} minus {@code weekBefore} in points; null when either is
     * @param series one entry per day of the period, also for days without a score
     */
    public record Location(Mean now, Mean weekBefore, BigDecimal change, List<Point> series) {}

    /**
     * @param days how many of the seven have a score
     * @param value 0 to 10; null with fewer than four days
     * @param missing why there is no value; null when there is one
     */
    public record Mean(LocalDate from, LocalDate to, int days, int ofDays, BigDecimal value, String missing) {}

    /**
     * @param score0To10 the one score of the day; null when there was none
     * @param source which question it answered
     * @param recalled0To10 a score entered too long after its day: shown, not used
     * @param mean7Days mean of the seven days that end on this day; null with fewer than four scores
     * @param mean7DaysN how many of those days have a score
     */
    public record Point(
            LocalDate day,
            Integer score0To10,
            ReadingSource source,
            Integer recalled0To10,
            BigDecimal mean7Days,
            int mean7DaysN) {}

    /**
     * A day with something to tell besides scores.
     *
     * @param sessions all that were recorded
     * @param completed those with at least half of their dose
     * @param dose sum of the doses; null when no session had a prescription
     */
    public record Day(
            LocalDate day, int sessions, int completed, BigDecimal dose, boolean paused, DistalLocation mostDistal) {}

    /**
     * How much was reported, over the whole history and in the period.
     *
     * @param firstDay null when nothing was reported
     */
    public record Coverage(
            int sessionsRecorded,
            int painScoresRecorded,
            LocalDate firstDay,
            LocalDate lastDay,
            int daysInPeriod,
            int daysWithLegScore,
            int daysWithBackScore,
            int daysWithSession) {}
}
