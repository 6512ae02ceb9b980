package org.restride.benchmarks.scorecard;

import static org.restride.benchmarks.scorecard.Acceptance.REPORT;
import static org.restride.benchmarks.scorecard.Acceptance.atLeastPercent;
import static org.restride.benchmarks.scorecard.Acceptance.atMostDays;
import static org.restride.benchmarks.scorecard.Acceptance.atMostPercent;
import static org.restride.benchmarks.scorecard.Acceptance.exactly;
import static org.restride.benchmarks.scorecard.Archetype.DETERIORATING_RAMP;
import static org.restride.benchmarks.scorecard.Archetype.DETERIORATING_STEP;
import static org.restride.benchmarks.scorecard.Archetype.FLARE;
import static org.restride.benchmarks.scorecard.Archetype.FLUCTUATING;
import static org.restride.benchmarks.scorecard.Archetype.IMPROVER;
import static org.restride.benchmarks.scorecard.Archetype.IRREGULAR;
import static org.restride.benchmarks.scorecard.Archetype.NONADHERENT;
import static org.restride.benchmarks.scorecard.Archetype.PERSISTENT_MODERATE;
import static org.restride.benchmarks.scorecard.Archetype.PERSISTENT_SEVERE;
import static org.restride.benchmarks.scorecard.Archetype.RED_FLAG;
import static org.restride.benchmarks.scorecard.Archetype.SLOW;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The lines of the score card of the clinical rules, 7.3, in their order. */
final class Lines {

    private static final int LEAST_DAYS = 4;
    private static final int MIDDLE_OF_PROGRAMME = 42;

    private Lines() {}

    static List<Line> all() {
        return List.of(
                new Line(
                        "Warning symptom: REFER, EMERGENCY at the first evaluation after it",
                        "100 %",
                        exactly(1),
                        cohort -> cohort.patients(RED_FLAG, FollowUp::firstDecisionAfterFlagIsEmergency)),
                new Line("PROGRESS with an open warning symptom", "0", exactly(0), progressIn(WeeklyStep::flagged)),
                new Line(
                        "PROGRESS with less than 4 days of scores in 7",
                        "0",
                        exactly(0),
                        progressIn(step -> step.daysLogged() < LEAST_DAYS)),
                new Line(
                        "Step of +3 noticed within 28 days",
                        "100 %",
                        atLeastPercent(95),
                        noticed(DETERIORATING_STEP, 28)),
                new Line("Step of +3 noticed within 14 days", "98 %", REPORT, noticed(DETERIORATING_STEP, 14)),
                new Line(
                        "Ramp of +1 a week noticed within 28 days",
                        "98 %",
                        atLeastPercent(90),
                        noticed(DETERIORATING_RAMP, 28)),
                new Line(
                        "Days to notice, asked weekly, median: step",
                        "5",
                        atMostDays(7),
                        daysAskedWeekly(DETERIORATING_STEP)),
                new Line("… ramp", "16", atMostDays(21), daysAskedWeekly(DETERIORATING_RAMP)),
                new Line("… flare", "5", REPORT, daysAskedWeekly(FLARE)),
                new Line(
                        "Days to notice, asked daily, median: step",
                        "1.5-2",
                        REPORT,
                        daysAskedDaily(DETERIORATING_STEP)),
                new Line("… ramp", "9-10", REPORT, daysAskedDaily(DETERIORATING_RAMP)),
                new Line("… flare", "2", REPORT, daysAskedDaily(FLARE)),
                new Line("Flare of 7 days noticed within 28 days", "89 %", atLeastPercent(80), noticed(FLARE, 28)),
                new Line(
                        "Nothing happens: improver \"noticed\" within 28 days of day 43",
                        "",
                        REPORT,
                        cohort -> cohort.patients(IMPROVER, followUp -> followUp.daysToNoticeWeekly(MIDDLE_OF_PROGRAMME)
                                .isPresent())),
                new Line(
                        "False PROGRESS, of all, the worst archetype",
                        "0-3 %",
                        atMostPercent(5),
                        Lines::worstFalseProgress),
                new Line("… fluctuating", "4.4 %", atMostPercent(5), cohort -> cohort.falseProgress(FLUCTUATING)),
                new Line(
                        "Improver with PROGRESS at least once",
                        "91-94 %",
                        atLeastPercent(85),
                        everProgresses(IMPROVER)),
                new Line("Improver, highest stage, mean", "3.2", REPORT, cohort -> cohort.meanHighestStage(IMPROVER)),
                new Line("Non-adherent with PROGRESS", "1 %", atMostPercent(5), everProgresses(NONADHERENT)),
                new Line("Irregular logger with PROGRESS", "28 %", REPORT, everProgresses(IRREGULAR)),
                new Line("Evaluations with regress criteria: improver", "7-8 %", REPORT, regressReasons(IMPROVER)),
                new Line("… slow", "15 %", REPORT, regressReasons(SLOW)),
                new Line("… persistent moderate", "14-19 %", REPORT, regressReasons(PERSISTENT_MODERATE)),
                new Line("… persistent severe", "14-19 %", REPORT, regressReasons(PERSISTENT_SEVERE)),
                new Line("Persistent severe referred by week 3", "94 %", REPORT, referredBy(3)),
                new Line("… by week 4", "98 %", atLeastPercent(95), referredBy(4)));
    }

    private static Function<Cohort, Figure> progressIn(Predicate<WeeklyStep> situation) {
        return cohort -> Figure.count(
                cohort.steps().filter(WeeklyStep::progresses).filter(situation).count());
    }

    private static Function<Cohort, Figure> noticed(Archetype archetype, int days) {
        return cohort -> cohort.patients(archetype, followUp -> followUp.daysToNoticeRise()
                .filter(day -> day <= days)
                .isPresent());
    }

    private static Function<Cohort, Figure> daysAskedWeekly(Archetype archetype) {
        return cohort -> medianDays(cohort, archetype, FollowUp::daysToNoticeRise);
    }

    private static Function<Cohort, Figure> daysAskedDaily(Archetype archetype) {
        return cohort -> medianDays(cohort, archetype, FollowUp::daysToNoticeRiseDaily);
    }

    /** Of those that were noticed at all. */
    private static Figure medianDays(Cohort cohort, Archetype archetype, Function<FollowUp, Optional<Integer>> days) {
        return Figure.medianDays(cohort.of(archetype).stream()
                .map(days)
                .flatMap(Optional::stream)
                .toList());
    }

    private static Figure worstFalseProgress(Cohort cohort) {
        return Archetype.ALL.stream()
                .map(cohort::falseProgress)
                .filter(figure -> !Double.isNaN(figure.value()))
                .max(Comparator.comparingDouble(Figure::value))
                .orElse(Figure.share(0, 0));
    }

    private static Function<Cohort, Figure> everProgresses(Archetype archetype) {
        return cohort -> cohort.patients(archetype, FollowUp::everProgresses);
    }

    private static Function<Cohort, Figure> regressReasons(Archetype archetype) {
        return cohort -> cohort.steps(archetype, step -> !step.regressReasons().isEmpty());
    }

    private static Function<Cohort, Figure> referredBy(int week) {
        return cohort -> cohort.patients(PERSISTENT_SEVERE, followUp -> followUp.referredBy(week));
    }
}
