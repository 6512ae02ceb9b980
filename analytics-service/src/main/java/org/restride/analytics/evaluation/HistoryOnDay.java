package org.restride.analytics.evaluation;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.restride.analytics.fact.FactKind;
import org.restride.analytics.pain.BaselineScore;
import org.restride.analytics.pain.Reading;
import org.restride.analytics.progression.history.Baseline;
import org.restride.analytics.progression.history.OpenFlag;
import org.restride.analytics.progression.history.PatientHistory;
import org.restride.analytics.progression.history.Pause;
import org.restride.analytics.progression.history.RecordedSession;
import org.restride.analytics.progression.history.Screen;
import org.restride.analytics.summary.ChartedDays;
import org.restride.analytics.summary.DaySummary;
import org.restride.events.PlanChanged;
import org.restride.events.SymptomReported;

/** What the rules of progression look at on one day, out of what is known of a patient. A pure function. */
final class HistoryOnDay {

    /** As long a clinician who took note of a criterion that is given once is not told again. */
    private static final int NOTED_DAYS = 42;

    /** Third step back within these days (RULES CR-3). */
    private static final int REGRESSION_DAYS = 28;

    private final KnownPatient patient;
    private final LocalDate day;
    private final PlanChanged plan;
    private final LocalDate first;
    private final boolean now;
    private final ChartedDays charted;

    private HistoryOnDay(KnownPatient patient, LocalDate day, PlanChanged plan, int daysBack, boolean now) {
        this.patient = patient;
        this.day = day;
        this.plan = plan;
        this.first = day.minusDays(daysBack - 1L);
        this.now = now;
        this.charted = new ChartedDays(patient.days());
    }

    /**
     * @param plan in force on that day
     * @param daysBack that the rules look at, the day included
     */
    static PatientHistory now(
            KnownPatient patient,
            LocalDate day,
            PlanChanged plan,
            int daysBack,
            boolean weekly,
            boolean previousWeekHadRegressCriteria) {
        return new HistoryOnDay(patient, day, plan, daysBack, true).history(weekly, previousWeekHadRegressCriteria);
    }

    /**
     * For a weekly decision of the past.
     *
     * @param plan in force on that day
     * @param daysBack that the rules look at, the day included
     */
    static PatientHistory inWeek(KnownPatient patient, LocalDate day, PlanChanged plan, int daysBack) {
        return new HistoryOnDay(patient, day, plan, daysBack, false).history(true, false);
    }

    private PatientHistory history(boolean weekly, boolean previousWeekHadRegressCriteria) {
        LocalDate stageStart = patient.plans().stageStart(day).orElseThrow();
        return PatientHistory.on(day)
                .days(charted.scores(first, day))
                .sessions(sessions(stageStart))
                .stage(plan.stageOrder(), stageStart)
                .programmeDay((int) DAYS.between(plan.startDay(), day) + 1)
                .baseline(new Baseline(baseline(DaySummary::leg), baseline(DaySummary::back)))
                .pauses(plan.pauses().stream()
                        .map(pause -> new Pause(pause.from(), pause.to()))
                        .toList())
                .flags(flags())
                .previousWeekHadRegressCriteria(previousWeekHadRegressCriteria)
                .regressionsInLast28Days(regressions())
                .screen(screen())
                .trackedLocations(Set.copyOf(plan.trackedLocations()))
                .weekly(weekly)
                .sessionsPerWeek(plan.schedule().sessionsPerWeek())
                .expected(patient.plans())
                .acknowledged(acknowledged())
                .build();
    }

    private boolean isPast(LocalDate other) {
        return !other.isAfter(day);
    }

    /** Of the longest window and of the stage; and the last one, from which a gap is counted. */
    private List<RecordedSession> sessions(LocalDate stageStart) {
        LocalDate from = earlier(stageStart, first);
        LocalDate begin = patient.days().stream()
                .filter(summary -> isPast(summary.day()) && summary.sessionsRecorded() > 0)
                .map(DaySummary::day)
                .max(Comparator.naturalOrder())
                .map(last -> earlier(last, from))
                .orElse(from);
        return charted.sessions(begin, day);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private Double baseline(Function<DaySummary, Reading> location) {
        Map<LocalDate, Reading> readings = new HashMap<>();
        patient.days().forEach(summary -> readings.put(summary.day(), location.apply(summary)));
        return BaselineScore.asOf(day, plan.startDay(), readings).median();
    }

    /** Now all that are open, whatever day they were raised on; in the past those that were open then. */
    private List<OpenFlag> flags() {
        List<OpenFlag> open = new ArrayList<>();
        for (SymptomReported report : patient.symptomReports()) {
            for (SymptomReported.Flag flag : report.flags()) {
                if (now ? flag.cleared() == null : isPast(flag.raisedOn()) && !isCleared(flag)) {
                    open.add(new OpenFlag(
                            flag.raisedOn(),
                            flag.symptomCode(),
                            flag.tier(),
                            FactKind.SYMPTOM_REPORT.factId(report.identity())));
                }
            }
        }
        return open;
    }

    private boolean isCleared(SymptomReported.Flag flag) {
        return flag.cleared() != null && isPast(patient.dayOf(flag.cleared().clearedAt()));
    }

    private Screen screen() {
        return patient.symptomReports().stream()
                .filter(report -> report.fullScreen() && !report.voided() && isPast(report.localDay()))
                .max(Comparator.comparing(SymptomReported::localDay).thenComparing(SymptomReported::identity))
                .map(report -> Screen.answeredOn(report.localDay(), FactKind.SYMPTOM_REPORT.factId(report.identity())))
                .orElse(Screen.NEVER_ANSWERED);
    }

    private int regressions() {
        int regressions = 0;
        for (LocalDate each = day.minusDays(REGRESSION_DAYS - 1L); isPast(each); each = each.plusDays(1)) {
            if (stageOn(each) < stageOn(each.minusDays(1))) {
                regressions++;
            }
        }
        return regressions;
    }

    /** 0 before the plan: beginning is no step back. */
    private int stageOn(LocalDate other) {
        return patient.plans()
                .inForceOn(other)
                .filter(before -> before.planId().equals(plan.planId()))
                .map(PlanChanged::stageOrder)
                .orElse(0);
    }

    private Set<String> acknowledged() {
        return patient.acknowledged().stream()
                .filter(each -> isPast(each.day()) && each.day().isAfter(day.minusDays(NOTED_DAYS)))
                .map(KnownPatient.Acknowledged::code)
                .collect(Collectors.toSet());
    }
}
