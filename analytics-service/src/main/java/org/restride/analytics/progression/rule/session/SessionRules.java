package org.restride.analytics.progression.rule.session;

import static java.util.Map.entry;

import java.util.Map;
import org.restride.analytics.progression.rule.RuleFactory;

/** The rules on sessions: whether they are done, how they hurt and how hard they are. By the metric they are for. */
public final class SessionRules {

    public static final Map<String, RuleFactory> BY_METRIC = Map.ofEntries(
            entry("adherence.session", AdherenceRule::read),
            entry("adherence.session.computable", AdherenceKnownRule::read),
            entry("response.exceedances.last3", ExceedanceRule::read),
            entry("response.lastSessionExceeded or >=2 of last 6", LastSessionRule::read),
            entry("response.ratedOfLast3", RatedRule::read),
            entry("response.nextMorningOfLast3", NextMorningRule::read),
            entry("performance.twoConsecutiveAtTarget", TargetRule::read),
            entry("rpe.median.last3", EffortRule::read),
            entry("session.gapDays", GapRule::read),
            entry("session.gapActiveDays", ActiveGapRule::read),
            entry("stage.sessionsCompleted", CompletedRule::read));

    private SessionRules() {}
}
