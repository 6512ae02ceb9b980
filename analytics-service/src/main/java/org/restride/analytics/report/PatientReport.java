package org.restride.analytics.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.restride.analytics.adherence.Share;
import org.restride.analytics.pain.ReadingSource;
import org.restride.analytics.progression.decision.ClinicianText;
import org.restride.analytics.progression.decision.DecisionKind;
import org.restride.analytics.progression.decision.PatientText;
import org.restride.analytics.progression.decision.Urgency;
import org.restride.analytics.recommendation.Recommendation.Occasion;
import org.restride.events.DistalLocation;
import org.restride.events.PainScores;
import org.restride.events.ProtocolReference;
import org.restride.events.SessionCompleted.PlanReference;
import org.restride.events.SessionCompleted.Side;
import org.restride.events.StageDecided;
import org.restride.events.SymptomReported.Tier;

/**
 * What a clinician reads of one patient. A pure function of the facts, the plan, the protocol version and the moment it is
 * made for; only {@code recommendations} tells what was issued at the time. Every figure has its numbers beside it; what is missing is null, never zero.
 *
 * @param displayName null while only other things are known of the patient
 * @param asOfDay the patient's day the report is made for
 * @param plan the plan in force on that day; null without one
 * @param weeks calendar weeks (ISO) of the period, oldest first
 * @param stages of all plans up to the day of the report, oldest first
 * @param paused spans of the period in which nothing was expected because of a pause
 * @param exercises prescribed in the period, by code
 * @param responses to each session of the period, oldest first
 * @param flags open at some time of the period, oldest first
 * @param recommendations for days of the period, newest first; where the patient is the one who reads, only those upon which
 *     a clinician has decided; null in an export, which has them beside the report
 * @param decisionsWithoutRecommendation of the period, newest first; null in an export
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
        Coverage coverage,
        List<StageRun> stages,
        List<Period> paused,
        List<Exercise> exercises,
        List<SessionResponse> responses,
        List<WarningFlag> flags,
        List<Recommended> recommendations,
        List<StageDecision> decisionsWithoutRecommendation) {

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

    /** How far the figures of a week can be relied upon to stay. */
    public enum WeekStatus {
        /** Before {@code finalAt}: what was recorded offline may still come in. */
        PROVISIONAL,
        /** Since {@code finalAt}: what comes later makes another version. */
        FINAL
    }

    /**
     * @param isoWeek as in {@code 2026-W47}, in week-based years
     * @param finalAt the beginning of the Monday after it where the patient lived then, and 48 hours
     * @param block the days of it that are in the period; they and the shares are those of the newest version
     * @param restatements versions of these figures, the oldest first, where facts received after {@code finalAt} changed
     *     them: the first as the week became final. Empty where nothing did
     */
    public record Week(
            String isoWeek,
            WeekStatus status,
            Instant finalAt,
            Block block,
            Figure sessions,
            Figure dose,
            List<Restatement> restatements) {}

    /**
     * The figures of a week as they stood when facts had been received up to an instant.
     *
     * @param version 1 for the week as it became final
     * @param asOf the cut-off: what session-service received later is not in it
     * @param changedBy ids of the facts received at {@code asOf} that changed the version before; empty for the first
     */
    public record Restatement(
            int version, Instant asOf, Block block, Figure sessions, Figure dose, List<String> changedBy) {}

    /** @param calledFlare days of the period that the patient called a flare */
    public record Pain(Location leg, Location back, Distal distal, List<LocalDate> calledFlare) {}

    /**
     * @param now mean of the seven days that end on the day of the report
     * @param weekBefore mean of the seven days before those
     * @param change {@code now} minus {@code weekBefore} in points; null when either is
     * @param series one entry per day of the period, also for days without a score
     * @param sinceBaseline how much better {@code now} is than at the start
     * @param variability over the fourteen days that end on the day of the report
     * @param trend of the 21 days that end on it
     * @param flares runs of days of the period with an alarm, oldest first; null without a protocol to say what one is
     * @param flaresNotJudged spans of the period of which nobody can say whether there was a flare: no protocol, or too few
     *     scores
     */
    public record Location(
            Mean now,
            Mean weekBefore,
            BigDecimal change,
            List<Point> series,
            BaselinePain baseline,
            SinceBaseline sinceBaseline,
            Spread variability,
            TrendLine trend,
            List<Flare> flares,
            List<Period> flaresNotJudged) {}

    /**
     * Pain at the start of the programme.
     *
     * @param n scores it is the median of
     * @param least how many it takes
     * @param value 0 to 10; null with fewer
     */
    public record BaselinePain(LocalDate from, LocalDate to, int n, int least, BigDecimal value, String missing) {}

    /**
     * @param points baseline less the mean of now; negative when it is worse
     * @param percent of the baseline; null when that is 0
     * @param leastPoints change that means something to patients
     * @param leastPercent or this
     * @param meaningful whether either is reached; null when unknown
     */
    public record SinceBaseline(
            BigDecimal points,
            BigDecimal percent,
            BigDecimal leastPoints,
            BigDecimal leastPercent,
            Boolean meaningful,
            String missing) {}

    /** @param standardDeviation in points, n - 1 in the denominator; null with fewer than {@code least} scores */
    public record Spread(
            LocalDate from, LocalDate to, int n, int least, BigDecimal standardDeviation, String missing) {}

    /**
     * @param slopePerWeek Theil and Sen's, in points
     * @param pIncrease one-sided p of Mann and Kendall's test, corrected for ties and autocorrelation
     */
    public record TrendLine(
            LocalDate from,
            LocalDate to,
            int n,
            int least,
            long spanDays,
            BigDecimal slopePerWeek,
            BigDecimal pIncrease,
            String missing) {}

    /**
     * Days in a row on which the flare rule of the protocol in force gave an alarm, cut to the period.
     *
     * @param highestExcess the highest sum above the usual level, in points
     */
    public record Flare(LocalDate from, LocalDate to, BigDecimal highestExcess) {}

    /** How symptoms moved along the leg. */
    public enum Movement {
        /** Back towards the spine. */
        CENTRALISING,
        STEADY,
        /** Further down the leg. */
        PERIPHERALISING
    }

    /**
     * @param now median rank of the seven days that end on the day of the report, 0 none to 5 foot
     * @param before of the seven days before those
     * @param further how many of the last three are further down by a rank or more
     * @param nearer how many are nearer to the spine
     * @param movement null with fewer than three locations in either week
     * @param series one entry per day of the period; null where it was not asked
     */
    public record Distal(
            RankMedian now,
            RankMedian before,
            int further,
            int nearer,
            int ofLast,
            Movement movement,
            String missing,
            List<DistalPoint> series) {}

    public record RankMedian(LocalDate from, LocalDate to, int n, BigDecimal rank) {}

    public record DistalPoint(LocalDate day, DistalLocation location, Integer rank) {}

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
     * @param completed those with at least half of their dose; null when there were sessions and none had a prescription
     * @param dose sum of the doses; null when no session had a prescription
     */
    public record Day(
            LocalDate day,
            int sessions,
            Integer completed,
            BigDecimal dose,
            boolean paused,
            DistalLocation mostDistal) {}

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
            int daysWithSession,
            List<ThirtyDays> per30Days) {}

    /**
     * Thirty days counted back from the end of the period; the first of them may be fewer.
     *
     * @param daysWithData with a session, a score or a location that counts
     */
    public record ThirtyDays(
            LocalDate from, LocalDate to, int ofDays, int daysWithData, int daysWithLegScore, int daysWithBackScore) {}

    /**
     * An unbroken run of one stage.
     *
     * @param stageName null while the protocol version has not been heard of
     * @param to null while it goes on
     * @param planRevisions that were in force in it
     * @param protocolVersions of these, in their order
     */
    public record StageRun(
            UUID planId,
            String protocolCode,
            List<String> protocolVersions,
            String stageCode,
            int stageOrder,
            String stageName,
            LocalDate from,
            LocalDate to,
            List<Integer> planRevisions) {}

    /**
     * @param expected sessions with it by the plans of the period, week by week; also those of which nothing was heard
     * @param sessionsPrescribed sessions recorded in which it was prescribed
     * @param sessionsDone of these, those with at least half of it
     * @param atTarget of these, those with all sets and repetitions
     * @param sessions done through expected, week by week never above it
     * @param dose shares done through expected
     * @param sides what was done of it in the sessions recorded
     */
    public record Exercise(
            String exerciseCode,
            BigDecimal expected,
            int sessionsPrescribed,
            int sessionsDone,
            int atTarget,
            Figure sessions,
            Figure dose,
            List<SideShare> sides) {}

    /**
     * @param side null where repetitions are counted in total
     * @param sessions recorded in which it was prescribed for this side
     * @param sets done, session by session never above {@code ofSets}
     * @param volume sets x repetitions x seconds done, never above {@code ofVolume}
     * @param setShare null when nothing was prescribed
     * @param volumeShare null when nothing was prescribed
     */
    public record SideShare(
            Side side,
            int sessions,
            int sets,
            int ofSets,
            BigDecimal setShare,
            BigDecimal volume,
            BigDecimal ofVolume,
            BigDecimal volumeShare) {}

    /**
     * @param dose null when nothing was prescribed
     * @param nextMorning given for it, or else the score of the following day
     * @param rated whether there was enough to judge any limit; null without a protocol to take limits from
     * @param brokenLimits in words; null when not rated
     */
    public record SessionResponse(
            LocalDate day,
            int orderInDay,
            BigDecimal dose,
            Integer effort0To10,
            PainScores before,
            PainScores during,
            PainScores after,
            PainScores nextMorning,
            Boolean rated,
            List<ClinicianText> brokenLimits) {}

    /** @param clearedAt null while it is open, as {@code clearedBy} */
    public record WarningFlag(
            UUID symptomReportId,
            String symptomCode,
            Tier tier,
            LocalDate raisedOn,
            Instant clearedAt,
            String clearedBy) {}

    /**
     * @param supersedes the one before; null for the first
     * @param occasion what it was issued for; null for the first
     * @param patientTexts the reasons in words for the patient, who reads them once {@code decided} is there
     * @param decided null while no clinician has decided upon it
     */
    public record Recommended(
            UUID recommendationId,
            int number,
            LocalDate day,
            Instant issuedAt,
            DecisionKind decision,
            Urgency urgency,
            boolean weekly,
            List<String> codes,
            String stageCode,
            PlanReference plan,
            ProtocolReference protocol,
            boolean clinicalSignOffRequired,
            UUID supersedes,
            Occasion occasion,
            List<PatientText> patientTexts,
            StageDecision decided) {}

    /** @param reason null only where a recommendation was accepted */
    public record StageDecision(
            UUID decisionId,
            LocalDate day,
            StageDecided.Outcome outcome,
            StageDecided.Reason reason,
            String fromStageCode,
            String toStageCode,
            boolean planChanged,
            String decidedBy,
            Instant decidedAt) {}
}
