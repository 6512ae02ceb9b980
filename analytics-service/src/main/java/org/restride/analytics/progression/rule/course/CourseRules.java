package org.restride.analytics.progression.rule.course;

import static java.util.Map.entry;

import java.util.Map;
import org.restride.analytics.progression.rule.RuleFactory;

/** The rules on how the programme goes: warning symptoms, pauses, time and setbacks. By the metric they are for. */
public final class CourseRules {

    public static final Map<String, RuleFactory> BY_METRIC = Map.ofEntries(
            entry("redFlag.emergency.uncleared", FlagRule::emergency),
            entry("redFlag.urgent.uncleared", FlagRule::urgent),
            entry("redFlag.screenAgeDays", ScreenRule::read),
            entry("pause.active", PauseRule::read),
            entry("daysSincePauseOf7PlusDays", ReentryRule::read),
            entry("programme.days", ProgrammeDaysRule::read),
            entry("stage.days", StageDaysRule::read),
            entry("regress.count", RegressCountRule::read),
            entry("regress.consecutiveWeeksAtFirstStage", ConsecutiveWeeksRule::read),
            entry("regress.atFirstStage", FirstStageRule::read));

    private CourseRules() {}
}
