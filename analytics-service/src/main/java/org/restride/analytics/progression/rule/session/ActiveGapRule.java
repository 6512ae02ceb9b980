package org.restride.analytics.progression.rule.session;

import static org.restride.analytics.progression.phrase.Words.phrase;

import java.time.LocalDate;
import java.util.List;
import org.restride.analytics.progression.chart.Chart;
import org.restride.analytics.progression.phrase.Words;
import org.restride.analytics.progression.rule.Figure;
import org.restride.analytics.progression.rule.Judgement;
import org.restride.analytics.progression.rule.Limit;
import org.restride.analytics.progression.rule.Rule;
import org.restride.analytics.progression.rule.RuleNode;

/** Days since the last session on which no pause was active; somebody should ask (HD-C; RULES 8.7 item 9). */
record ActiveGapRule(Limit limit) implements Rule {

    static Rule read(RuleNode node) {
        return new ActiveGapRule(node.limit());
    }

    @Override
    public List<Judgement> judge(Chart chart) {
        LastSession last = LastSession.in(chart);
        long days = activeDaysAfter(last.day(), chart);
        Judgement judgement = Judgement.measuring(
                        Figure.of("session.gapActiveDays", days).against(limit).between(last.day(), chart.day()))
                .from(last.factIds());
        return List.of(
                limit.holds(days)
                        ? judgement.met(
                                phrase("gap.active", Words.count(days, "day"), limit.inWords()), phrase("gap.change"))
                        : judgement);
    }

    private static long activeDaysAfter(LocalDate last, Chart chart) {
        long days = 0;
        for (LocalDate day = last.plusDays(1); !day.isAfter(chart.day()); day = day.plusDays(1)) {
            days += chart.isPausedOn(day) ? 0 : 1;
        }
        return days;
    }
}
