package org.restride.benchmarks.scorecard;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.restride.analytics.progression.decision.Decision;
import org.restride.analytics.progression.decision.DecisionKind;
import org.restride.analytics.progression.decision.Urgency;
import org.restride.analytics.progression.history.OpenFlag;
import org.restride.analytics.progression.history.PatientHistory;
import org.restride.analytics.progression.history.Screen;
import org.restride.events.ProtocolPublished.Stage;
import org.restride.events.SymptomReported.Tier;

/**
 * Leads one simulated patient through twelve weeks by a decider's weekly decisions, each carried out the next day; an
 * emergency ends the programme. In the four weeks after pain began to rise the decider is asked every day as well, to see
 * when it would have noticed; nothing is done by these answers.
 */
final class Programme {

    static final int DAYS = 84;

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);

    private final SimulatedPatient patient;
    private final Decider decider;
    private final Diary diary;
    private final StageCourse stages;
    private final List<WeeklyStep> steps = new ArrayList<>();
    private PatientHistory lastWeekly;
    private Decision lastDecision;
    private Integer noticedOn;

    private Programme(SimulatedPatient patient, Decider decider, List<Stage> protocolStages) {
        this.patient = patient;
        this.decider = decider;
        this.diary = new Diary(patient);
        this.stages = new StageCourse(protocolStages);
    }

    static FollowUp follow(SimulatedPatient patient, Decider decider, List<Stage> protocolStages) {
        return new Programme(patient, decider, protocolStages).follow();
    }

    static LocalDate date(int day) {
        return FIRST_DAY.plusDays(day);
    }

    private FollowUp follow() {
        for (int day = 0; day < DAYS && !inEmergency(); day++) {
            diary.live(day, stages.inForce().sessionsPerWeek());
            if ((day + 1) % 7 == 0) {
                decideForWeek(day);
            } else if (isWatched(day)) {
                note(day, decider.decide(history(day, false), lastWeekly));
            }
            stages.dayPasses();
        }
        return new FollowUp(patient, steps, noticedOn);
    }

    private boolean inEmergency() {
        return lastDecision != null && lastDecision.urgency() == Urgency.EMERGENCY;
    }

    private void decideForWeek(int day) {
        PatientHistory history = history(day, true);
        Decision decision = decider.decide(history, lastWeekly);
        if (isWatched(day)) {
            note(day, decision);
        }
        steps.add(WeeklyStep.of(decision, day, stages.inForce(), patient));
        if (decision.decision() == DecisionKind.PROGRESS) {
            stages.up();
        } else if (decision.decision() == DecisionKind.REGRESS) {
            stages.down();
        }
        lastWeekly = history;
        lastDecision = decision;
    }

    private boolean isWatched(int day) {
        Integer worsensOn = patient.course().worsensOn();
        return noticedOn == null && worsensOn != null && day >= worsensOn && day <= worsensOn + FollowUp.DAYS_TO_NOTICE;
    }

    private void note(int day, Decision decision) {
        if (WeeklyStep.notices(decision)) {
            noticedOn = day;
        }
    }

    private PatientHistory history(int day, boolean weekly) {
        return PatientHistory.on(date(day))
                .days(diary.scores())
                .sessions(diary.sessions(day))
                .stage(stages.inForce().order(), date(stages.startOfStage()))
                .programmeDay(day + 1)
                .baseline(diary.baseline())
                .flags(flags(day))
                .previousWeekHadRegressCriteria(lastDecision != null && lastDecision.gaveRegressCriteria())
                .regressionsInLast28Days(stages.stepsDownIn28Days())
                .screen(Screen.NOT_JUDGED)
                .weekly(weekly)
                .expected(date -> stages.sessionsPerWeekOn((int) FIRST_DAY.until(date, ChronoUnit.DAYS)))
                .build();
    }

    private List<OpenFlag> flags(int day) {
        return patient.flaggedBy(day)
                ? List.of(new OpenFlag(date(patient.course().flagOn()), "SADDLE", Tier.EMERGENCY, "flag"))
                : List.of();
    }
}
