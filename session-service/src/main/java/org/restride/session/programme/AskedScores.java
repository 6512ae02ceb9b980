package org.restride.session.programme;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.restride.events.PainContext;
import org.restride.events.PainLocation;
import org.restride.events.PainScored;
import org.restride.events.PlanChanged;
import org.restride.events.SessionCompleted;
import org.restride.session.programme.ProgrammeView.Question;
import org.restride.session.programme.ProgrammeView.Score;

/** Which pain scores a day asks for, and which of them are still missing (RULES 3.1). */
final class AskedScores {

    /** Later it is no first score of the day any more. */
    private static final LocalTime NOON = LocalTime.NOON;

    private static final int WEEK = 7;

    private final PlanChanged plan;
    private final LocalDate day;
    private final List<PainScored> week;

    /** @param week scores of the seven days that end with the day */
    AskedScores(PlanChanged plan, LocalDate day, List<PainScored> week) {
        this.plan = plan;
        this.day = day;
        this.week = week;
    }

    /**
     * @param training whether exercises are asked for
     * @param sessions of the day and the day before
     */
    List<Score> all(boolean training, List<SessionCompleted> sessions) {
        List<Score> asked = new ArrayList<>();
        if (training) {
            for (Question question :
                    List.of(Question.BEFORE_SESSION, Question.WORST_DURING_SESSION, Question.AFTER_SESSION)) {
                asked.add(new Score(question, plan.trackedLocations(), null, null));
            }
        }
        if (sessions.stream().anyMatch(session -> session.localDay().equals(day.minusDays(1)))) {
            asked.add(score(Question.NEXT_MORNING, missingToday(PainContext.NEXT_MORNING), NOON));
        }
        asked.add(score(Question.DAILY_AVERAGE, missingToday(PainContext.DAILY_AVERAGE), null));
        if (isWeekFull() && !isRecalledBefore()) {
            asked.add(score(Question.WEEKLY_RECALL, missingToday(PainContext.WEEKLY_RECALL), null));
        }
        asked.add(new Score(Question.FLARE, List.of(), List.of(), null));
        return asked;
    }

    private boolean isWeekFull() {
        return ChronoUnit.DAYS.between(plan.startDay(), day) + 1 >= WEEK;
    }

    /** Within the week, and not only today. */
    private boolean isRecalledBefore() {
        return week.stream()
                .anyMatch(score -> score.context() == PainContext.WEEKLY_RECALL
                        && !score.localDay().equals(day));
    }

    private Score score(Question question, List<PainLocation> missing, LocalTime until) {
        return new Score(question, plan.trackedLocations(), missing, until);
    }

    private List<PainLocation> missingToday(PainContext context) {
        return plan.trackedLocations().stream()
                .filter(location -> week.stream()
                        .filter(score -> score.localDay().equals(day) && score.context() == context)
                        .noneMatch(score -> isGiven(location, score)))
                .toList();
    }

    private static boolean isGiven(PainLocation location, PainScored score) {
        return switch (location) {
            case LEG -> score.leg0To10() != null;
            case BACK -> score.back0To10() != null;
        };
    }
}
