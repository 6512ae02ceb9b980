package org.restride.benchmarks.scorecard;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.restride.analytics.progression.decision.ClinicianText;
import org.restride.analytics.progression.decision.Decision;
import org.restride.analytics.progression.decision.DecisionKind;
import org.restride.analytics.progression.decision.PatientText;
import org.restride.analytics.progression.decision.Reason;
import org.restride.analytics.progression.history.DailyScores;
import org.restride.analytics.progression.history.PatientHistory;
import org.restride.events.ProtocolReference;

/** Rules that are in use because they are easy to say. They know neither stepping back nor referring. */
final class SimpleRules {

    private static final int DAYS_OF_A_STAGE = 14;
    private static final ProtocolReference NO_PROTOCOL = new ProtocolReference("simple", "1");

    private SimpleRules() {}

    /** On, whenever the newest leg score is lower than the first ever. */
    static Decision lastScoreBelowFirst(PatientHistory history) {
        List<DailyScores> scored = history.days().stream()
                .filter(day -> day.leg() != null)
                .sorted(Comparator.comparing(DailyScores::day))
                .toList();
        boolean lower = !scored.isEmpty()
                && scored.get(scored.size() - 1).leg().value()
                        < scored.get(0).leg().value();
        return decision(lower, "LAST_BELOW_FIRST", history);
    }

    /** On, after two weeks in a stage. */
    static Decision twoWeeksAStage(PatientHistory history) {
        long days = ChronoUnit.DAYS.between(history.stageStart(), history.decisionDay()) + 1;
        return decision(days >= DAYS_OF_A_STAGE, "TWO_WEEKS", history);
    }

    private static Decision decision(boolean progress, String code, PatientHistory history) {
        return new Decision(
                progress ? DecisionKind.PROGRESS : DecisionKind.HOLD,
                null,
                List.of(new Reason(code, null, new ClinicianText(code, code), new PatientText(code, code))),
                List.of(),
                List.of(),
                false,
                history.decisionDay(),
                history.weekly(),
                history.stageOrder(),
                "S" + history.stageOrder(),
                NO_PROTOCOL,
                "simple");
    }
}
