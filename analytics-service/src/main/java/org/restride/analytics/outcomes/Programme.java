package org.restride.analytics.outcomes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.restride.analytics.adherence.Adherence;
import org.restride.analytics.adherence.AdherenceBlock;
import org.restride.analytics.adherence.PlanHistory;
import org.restride.analytics.adherence.Share;
import org.restride.analytics.pain.BaselineScore;
import org.restride.analytics.pain.Reading;
import org.restride.analytics.pain.SevenDayMean;
import org.restride.analytics.trend.Improvement;
import org.restride.analytics.trend.Improvement.Meaningful;
import org.restride.events.PainLocation;
import org.restride.events.PlanChanged;

/**
 * One patient's programme, asked by week. Week 1 is its first seven days, as the patient counts days. Only weeks that are over
 * may be asked for.
 *
 * @param start first day
 * @param lastDay the last that counts
 * @param planId plans with another id are of another programme
 * @param scores one a day at most, by location
 * @param doses of the sessions of each day of which something was reported; empty for a day with scores alone
 */
record Programme(
        LocalDate start,
        LocalDate lastDay,
        UUID planId,
        PlanHistory plans,
        Map<PainLocation, Map<LocalDate, Reading>> scores,
        Map<LocalDate, List<Double>> doses) {

    private static final int DAYS = 7;

    /** What a week says about whether a patient is still there. */
    enum Attendance {
        PRESENT,
        ABSENT,
        /** Each of its days is in a pause. */
        PAUSED
    }

    /** How pain in a week compares with that of the first. */
    enum Change {
        IMPROVED,
        NOT_IMPROVED,
        /** Too few scores in the one week or the other. */
        NOT_KNOWN,
        /** There was none to improve. */
        NO_PAIN_AT_START
    }

    boolean hasCompleted(int week) {
        return !lastDayOf(week).isAfter(lastDay);
    }

    private LocalDate firstDayOf(int week) {
        return start.plusDays((long) DAYS * (week - 1));
    }

    private LocalDate lastDayOf(int week) {
        return start.plusDays((long) DAYS * week - 1);
    }

    /** On the last day of the week; empty when no plan of the programme was in force on it. */
    Optional<Integer> stageIn(int week) {
        return plans.inForceOn(lastDayOf(week))
                .filter(plan -> plan.planId().equals(planId))
                .map(PlanChanged::stageOrder);
    }

    /** Any session or score is enough. */
    Attendance attendanceIn(int week) {
        if (daysFrom(week, week).allMatch(plans::isPausedOn)) {
            return Attendance.PAUSED;
        }
        return isHeardOf(week, week) ? Attendance.PRESENT : Attendance.ABSENT;
    }

    /** Empty when less than one session was expected, or nothing at all was reported. */
    Optional<Share.Level> adherenceIn(int firstWeek, int lastWeek) {
        if (!isHeardOf(firstWeek, lastWeek)) {
            return Optional.empty();
        }
        return Optional.ofNullable(Adherence.ofLastWeeks(
                        lastWeek - firstWeek + 1,
                        lastDayOf(lastWeek),
                        start,
                        plans,
                        doses,
                        AdherenceBlock.COMPLETE_DOSE)
                .sessions()
                .level());
    }

    private boolean isHeardOf(int firstWeek, int lastWeek) {
        return daysFrom(firstWeek, lastWeek).anyMatch(doses::containsKey);
    }

    private Stream<LocalDate> daysFrom(int firstWeek, int lastWeek) {
        return firstDayOf(firstWeek).datesUntil(lastDayOf(lastWeek).plusDays(1));
    }

    /**
     * The mean of the week against the median of the first week; scores of later weeks never make a baseline, or the one would
     * be compared with itself.
     */
    Change changeIn(int week, PainLocation location) {
        Map<LocalDate, Reading> readings = scores.get(location);
        Double baseline = BaselineScore.asOf(lastDayOf(1), start, readings).median();
        Double now = SevenDayMean.endingOn(lastDayOf(week), readings).mean();
        if (baseline != null && baseline == 0) {
            return Change.NO_PAIN_AT_START;
        }
        if (baseline == null || now == null) {
            return Change.NOT_KNOWN;
        }
        return Improvement.of(baseline, now).reaches(least(location)) ? Change.IMPROVED : Change.NOT_IMPROVED;
    }

    /** The least change that means something at this location. */
    static Meaningful least(PainLocation location) {
        return location == PainLocation.LEG ? Meaningful.LEG : Meaningful.GENERAL;
    }
}
