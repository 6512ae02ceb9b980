package org.restride.analytics.progression.history;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.restride.analytics.adherence.ExpectedSessions;
import org.restride.events.PainLocation;

/**
 * All that the rules of progression look at, of one patient on one day. Lists may be in any order and may reach past the
 * decision day; what lies after it does not count, except open flags, which always do.
 *
 * @param decisionDay local day the decision is made for
 * @param days at most one entry a day
 * @param sessions of any stage; the longest gap is counted from the last of all
 * @param stageOrder 1 for the first stage of the protocol
 * @param stageStart local day on which the present stage began
 * @param programmeDay day number since the programme began, the first day being 1
 * @param pauses also those that are over
 * @param flags uncleared ones only
 * @param previousWeekHadRegressCriteria the weekly decision before gave a regress criterion, whatever the stage
 * @param regressionsInLast28Days stage regressions that were decided in the 28 days up to the decision day
 * @param trackedLocations whose daily score is expected
 * @param weekly true for a weekly decision, in which the rules that are for it alone run as well
 * @param sessionsPerWeek that the present stage asks for, whether paused or not; for figures of the whole programme
 * @param expected plan in force of each day; days in {@code pauses} count as nothing expected whatever it says
 * @param acknowledged codes of criteria that are given once, as CR-2, and that a clinician has taken note of
 */
public record PatientHistory(
        LocalDate decisionDay,
        List<DailyScores> days,
        List<RecordedSession> sessions,
        int stageOrder,
        LocalDate stageStart,
        int programmeDay,
        Baseline baseline,
        List<Pause> pauses,
        List<OpenFlag> flags,
        boolean previousWeekHadRegressCriteria,
        int regressionsInLast28Days,
        Screen screen,
        Set<PainLocation> trackedLocations,
        boolean weekly,
        int sessionsPerWeek,
        ExpectedSessions expected,
        Set<String> acknowledged) {

    /** @throws IllegalArgumentException if a day has two entries */
    public PatientHistory {
        Objects.requireNonNull(decisionDay, "decisionDay");
        Objects.requireNonNull(stageStart, "stageStart");
        Objects.requireNonNull(baseline, "baseline");
        Objects.requireNonNull(screen, "screen");
        Objects.requireNonNull(expected, "expected");
        days = List.copyOf(days);
        sessions = List.copyOf(sessions);
        pauses = List.copyOf(pauses);
        flags = List.copyOf(flags);
        trackedLocations = Set.copyOf(trackedLocations);
        acknowledged = Set.copyOf(acknowledged);
        requireOneEntryADay(days);
    }

    private static void requireOneEntryADay(List<DailyScores> days) {
        Set<LocalDate> seen = new HashSet<>();
        for (DailyScores scores : days) {
            if (!seen.add(scores.day())) {
                throw new IllegalArgumentException("%s has two entries".formatted(scores.day()));
            }
        }
    }

    /** Begins a history in which nothing was reported: a weekly decision on the first day of the first stage. */
    public static Builder on(LocalDate decisionDay) {
        return new Builder(decisionDay);
    }

    /** Puts a history together; whatever is not said is as {@link PatientHistory#on} describes. */
    public static final class Builder {

        private final LocalDate decisionDay;
        private List<DailyScores> days = List.of();
        private List<RecordedSession> sessions = List.of();
        private int stageOrder = 1;
        private LocalDate stageStart;
        private int programmeDay = 1;
        private Baseline baseline = Baseline.UNKNOWN;
        private List<Pause> pauses = List.of();
        private List<OpenFlag> flags = List.of();
        private boolean previousWeekHadRegressCriteria;
        private int regressionsInLast28Days;
        private Screen screen = Screen.NEVER_ANSWERED;
        private Set<PainLocation> trackedLocations = EnumSet.allOf(PainLocation.class);
        private boolean weekly = true;
        private Integer sessionsPerWeek;
        private ExpectedSessions expected = day -> 0;
        private Set<String> acknowledged = Set.of();

        private Builder(LocalDate decisionDay) {
            this.decisionDay = decisionDay;
            this.stageStart = decisionDay;
        }

        public Builder days(List<DailyScores> days) {
            this.days = days;
            return this;
        }

        public Builder sessions(List<RecordedSession> sessions) {
            this.sessions = sessions;
            return this;
        }

        public Builder stage(int order, LocalDate start) {
            this.stageOrder = order;
            this.stageStart = start;
            return this;
        }

        public Builder programmeDay(int programmeDay) {
            this.programmeDay = programmeDay;
            return this;
        }

        public Builder baseline(Baseline baseline) {
            this.baseline = baseline;
            return this;
        }

        public Builder pauses(List<Pause> pauses) {
            this.pauses = pauses;
            return this;
        }

        public Builder flags(List<OpenFlag> flags) {
            this.flags = flags;
            return this;
        }

        public Builder previousWeekHadRegressCriteria(boolean had) {
            this.previousWeekHadRegressCriteria = had;
            return this;
        }

        public Builder regressionsInLast28Days(int regressions) {
            this.regressionsInLast28Days = regressions;
            return this;
        }

        public Builder screen(Screen screen) {
            this.screen = screen;
            return this;
        }

        public Builder trackedLocations(Set<PainLocation> locations) {
            this.trackedLocations = locations;
            return this;
        }

        public Builder weekly(boolean weekly) {
            this.weekly = weekly;
            return this;
        }

        /** What is expected on the decision day unless said. */
        public Builder sessionsPerWeek(int sessionsPerWeek) {
            this.sessionsPerWeek = sessionsPerWeek;
            return this;
        }

        public Builder expected(ExpectedSessions expected) {
            this.expected = expected;
            return this;
        }

        public Builder acknowledged(Set<String> codes) {
            this.acknowledged = codes;
            return this;
        }

        public PatientHistory build() {
            return new PatientHistory(
                    decisionDay,
                    days,
                    sessions,
                    stageOrder,
                    stageStart,
                    programmeDay,
                    baseline,
                    pauses,
                    flags,
                    previousWeekHadRegressCriteria,
                    regressionsInLast28Days,
                    screen,
                    trackedLocations,
                    weekly,
                    sessionsPerWeek == null ? expected.perWeekOn(decisionDay) : sessionsPerWeek,
                    expected,
                    acknowledged);
        }
    }
}
