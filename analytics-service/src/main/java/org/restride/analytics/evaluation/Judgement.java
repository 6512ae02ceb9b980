package org.restride.analytics.evaluation;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.Optional;
import org.restride.analytics.progression.ProgressionEngine;
import org.restride.analytics.progression.criteria.ProtocolRules;
import org.restride.analytics.progression.decision.Decision;
import org.restride.analytics.progression.history.PatientHistory;
import org.restride.events.PlanChanged;

/**
 * What the rules say of a patient on a day, with the weekly decisions that came before. A weekly decision falls on every
 * seventh day of the programme (RULES 8.7 item 15). The earlier ones are made again from what is known now, so the same
 * facts always give the same decision; those by another protocol version do not count. Between two weekly decisions the one
 * before is that of the week before the last, so that a second week with regress criteria is a week later and not a day.
 */
public final class Judgement {

    private static final int WEEK_DAYS = 7;

    private final KnownPatient patient;
    private final ProtocolRules rules;

    private Judgement(KnownPatient patient, ProtocolRules rules) {
        this.patient = patient;
        this.rules = rules;
    }

    /**
     * @param history what the rules looked at
     * @param lastWeekly where weekly-only criteria come from; null for a weekly decision and in the first week
     */
    public record Judged(PatientHistory history, PatientHistory lastWeekly, Decision decision) {}

    /**
     * @param plan in force on that day
     * @param rules of its protocol version
     */
    public static Judged on(LocalDate day, PlanChanged plan, KnownPatient patient, ProtocolRules rules) {
        return new Judgement(patient, rules).judge(day, plan);
    }

    private Judged judge(LocalDate day, PlanChanged plan) {
        LocalDate lastWeekly = lastWeekly(day, plan);
        boolean weekly = day.equals(lastWeekly);
        boolean regress = weekly(lastWeekly == null ? null : lastWeekly.minusDays(WEEK_DAYS), plan)
                .map(week -> ProgressionEngine.decide(rules, week))
                .filter(Decision::gaveRegressCriteria)
                .isPresent();
        PatientHistory history = HistoryOnDay.now(patient, day, plan, rules.daysBack(), weekly, regress);
        PatientHistory standing = weekly ? null : weekly(lastWeekly, plan).orElse(null);
        return new Judged(history, standing, ProgressionEngine.decide(rules, history, standing));
    }

    /** Null in the first week. */
    private static LocalDate lastWeekly(LocalDate day, PlanChanged plan) {
        long programmeDay = DAYS.between(plan.startDay(), day) + 1;
        return programmeDay < WEEK_DAYS ? null : day.minusDays(programmeDay % WEEK_DAYS);
    }

    private Optional<PatientHistory> weekly(LocalDate day, PlanChanged plan) {
        if (day == null || day.isBefore(plan.startDay())) {
            return Optional.empty();
        }
        return patient.plans()
                .inForceOn(day)
                .filter(then ->
                        then.planId().equals(plan.planId()) && then.protocol().equals(plan.protocol()))
                .map(then -> HistoryOnDay.inWeek(patient, day, then, rules.daysBack()));
    }
}
