package org.restride.analytics.recommendation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.restride.analytics.progression.decision.Decision;
import org.restride.analytics.progression.decision.JudgedCriterion;
import org.restride.analytics.recommendation.Recommendation.Changes;
import org.restride.analytics.recommendation.Recommendation.Occasion;

/** Whether a decision is worth telling: when it changed or when its week is due, never repeated otherwise. */
final class IssueRule {

    private static final Set<String> GIVEN_ONCE = Set.of("CR-2");

    private IssueRule() {}

    /**
     * @param lastWeekly the day of the last weekly decision, this one's if it is one; null in the first week. A week is also
     *     due on a later day, when nobody looked on its own
     * @return empty when nothing is to be issued
     */
    static Optional<Occasion> occasion(Standing before, Decision now, LocalDate lastWeekly) {
        if (before.decision() != now.decision()
                || before.urgency() != now.urgency()
                || !before.codes().equals(now.codes())) {
            return Optional.of(Occasion.DECISION_CHANGED);
        }
        if (!before.stageCode().equals(now.stageCode()) || !before.protocol().equals(now.protocol())) {
            return Optional.of(Occasion.PLAN_CHANGED);
        }
        boolean dueAgain = lastWeekly != null && before.localDay().isBefore(lastWeekly);
        return dueAgain && !GIVEN_ONCE.containsAll(now.codes()) ? Optional.of(Occasion.WEEK_DUE) : Optional.empty();
    }

    /** @param factsBefore those the one before used */
    static Changes changes(Occasion occasion, Standing before, Set<String> factsBefore, Decision now) {
        return new Changes(
                occasion,
                without(before.codes(), now.codes()),
                without(now.codes(), before.codes()),
                without(factsBefore, facts(now)),
                without(facts(now), factsBefore));
    }

    private static List<String> without(Collection<String> all, Collection<String> others) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(others);
        return List.copyOf(rest);
    }

    /** Sorted. */
    static Set<String> facts(Decision decision) {
        return decision.criteria().stream()
                .map(JudgedCriterion::factIds)
                .flatMap(List::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
