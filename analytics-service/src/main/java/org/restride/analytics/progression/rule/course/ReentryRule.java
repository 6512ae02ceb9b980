package org.restride.analytics.progression.rule.course;

import static org.restride.analytics.progression.phrase.Words.phrase;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.restride.analytics.progression.chart.Chart;
import org.restride.analytics.progression.history.Pause;
import org.restride.analytics.progression.phrase.Words;
import org.restride.analytics.progression.rule.Figure;
import org.restride.analytics.progression.rule.Judgement;
import org.restride.analytics.progression.rule.Limit;
import org.restride.analytics.progression.rule.Rule;
import org.restride.analytics.progression.rule.RuleNode;

/** How long ago the last pause of a week or more ended (HD-RE; RULES 8.7 item 13). */
record ReentryRule(Limit limit) implements Rule {

    /** What the metric is about, both ends of the pause included. */
    private static final int LONG_PAUSE_DAYS = 7;

    static Rule read(RuleNode node) {
        return new ReentryRule(node.limit());
    }

    @Override
    public List<Judgement> judge(Chart chart) {
        LocalDate today = chart.day();
        Optional<Pause> last = chart.history().pauses().stream()
                .filter(pause -> pause.to() != null && pause.to().isBefore(today) && days(pause) >= LONG_PAUSE_DAYS)
                .max(Comparator.comparing(Pause::to).thenComparing(Pause::from, Comparator.reverseOrder()));
        if (last.isEmpty()) {
            return List.of(Judgement.measuring(
                    Figure.of("daysSincePauseOf7PlusDays", Double.NaN).against(limit)));
        }
        long since = ChronoUnit.DAYS.between(last.get().to(), today);
        Judgement judgement = Judgement.measuring(Figure.of("daysSincePauseOf7PlusDays", since)
                .against(limit)
                .between(last.get().from(), last.get().to()));
        return List.of(limit.holds(since) ? met(judgement, since, days(last.get())) : judgement);
    }

    private Judgement met(Judgement judgement, long since, long length) {
        return judgement.met(
                phrase("reentry", Words.count(since, "day"), Words.count(length, "day")),
                phrase("reentry.change", Words.count((long) limit.value() + 1 - since, "day")));
    }

    private static long days(Pause pause) {
        return ChronoUnit.DAYS.between(pause.from(), pause.to()) + 1;
    }
}
