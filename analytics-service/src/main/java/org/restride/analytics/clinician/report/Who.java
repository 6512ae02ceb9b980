package org.restride.analytics.clinician.report;

import java.time.LocalDate;
import java.util.List;
import org.restride.analytics.clinician.words.Age;
import org.restride.analytics.clinician.words.Glossary;
import org.restride.analytics.report.PatientReport;
import org.restride.analytics.report.PatientReport.PlanInForce;
import org.restride.analytics.report.PatientReport.StageRun;

/**
 * Who it is, and where they stand in the programme.
 *
 * @param stage number and name; null without a plan, as are the next three
 * @param stageDay 1 on the first day of the stage
 * @param lastContact how long ago something was reported; null when nothing was
 */
record Who(
        String name,
        String stage,
        String stageSince,
        Long stageDay,
        Long programmeDay,
        boolean paused,
        String lastContact,
        List<FlagLine> openFlags) {

    static Who of(PatientReport report, List<FlagLine> flags, Glossary glossary) {
        PlanInForce plan = report.plan();
        LocalDate today = report.asOfDay();
        LocalDate heard = report.coverage().lastDay();
        return new Who(
                report.displayName(),
                plan == null ? null : stage(plan, report.stages()),
                plan == null ? null : glossary.day(plan.stageStart()),
                plan == null ? null : today.toEpochDay() - plan.stageStart().toEpochDay() + 1,
                plan == null ? null : plan.programmeDay(),
                plan != null && plan.paused(),
                heard == null ? null : Age.of(heard, today, glossary),
                flags.stream().filter(FlagLine::open).toList());
    }

    /** The run that goes on is the last. */
    private static String stage(PlanInForce plan, List<StageRun> runs) {
        int order = runs.get(runs.size() - 1).stageOrder();
        return plan.stageName() == null ? String.valueOf(order) : "%d · %s".formatted(order, plan.stageName());
    }
}
