package org.restride.analytics.clinician.outcomes;

import java.util.ArrayList;
import java.util.List;
import org.restride.analytics.clinician.words.Glossary;
import org.restride.analytics.outcomes.AdherenceOfWeeks;
import org.restride.analytics.outcomes.ChangeAtWeek;
import org.restride.analytics.outcomes.OutcomesView;
import org.restride.analytics.outcomes.RetentionInWeek;
import org.restride.analytics.outcomes.StagesInWeek;
import org.restride.analytics.overrides.OverrideRate;

/** The tables of the page, line by line. */
record Lines(
        List<Integer> stageNumbers,
        List<Parts> stages,
        List<Parts> adherence,
        List<Rate> changes,
        List<Rate> retention,
        List<Rule> rules) {

    /**
     * A group and what it is made of.
     *
     * @param reached whether anybody's programme has lasted as long
     */
    record Parts(String week, boolean reached, Count began, List<Count> parts) {}

    /**
     * A share of a group.
     *
     * @param name null where all lines of the table are of the same
     * @param reached whether anybody's programme has lasted as long
     * @param besides who is in the group and not in n
     */
    record Rate(
            String name,
            int week,
            boolean reached,
            Count began,
            Count n,
            Count counted,
            ShareLine share,
            List<Count> besides) {}

    record Rule(String name, String code, String protocol, Count issued, Count n, Count overridden, ShareLine share) {}

    static Lines of(OutcomesView outcomes, Glossary glossary) {
        return new Lines(
                outcomes.stages().get(0).stages().stream()
                        .map(StagesInWeek.StageCount::stage)
                        .toList(),
                outcomes.stages().stream().map(Lines::stages).toList(),
                outcomes.adherence().stream().map(Lines::adherence).toList(),
                outcomes.changes().stream()
                        .map(change -> change(change, glossary))
                        .toList(),
                outcomes.retention().stream()
                        .map(week -> retention(week, glossary))
                        .toList(),
                outcomes.rules().stream().map(rule -> rule(rule, glossary)).toList());
    }

    private static Parts stages(StagesInWeek week) {
        List<Count> parts = new ArrayList<>();
        week.stages().forEach(stage -> parts.add(Count.of(stage.patients(), week.began())));
        parts.add(Count.of(week.notKnown(), week.began()));
        return new Parts(String.valueOf(week.week()), isReached(week.began()), Count.of(week.began()), parts);
    }

    private static Parts adherence(AdherenceOfWeeks weeks) {
        Integer began = weeks.began();
        return new Parts(
                "%d–%d".formatted(weeks.firstWeek(), weeks.lastWeek()),
                isReached(began),
                Count.of(began),
                List.of(
                        Count.of(weeks.satisfactory(), began),
                        Count.of(weeks.partial(), began),
                        Count.of(weeks.low(), began),
                        Count.of(weeks.notKnown(), began)));
    }

    private static Rate change(ChangeAtWeek change, Glossary glossary) {
        return new Rate(
                glossary.name("location", change.location()),
                change.week(),
                isReached(change.began()),
                Count.of(change.began()),
                Count.of(change.n()),
                Count.of(change.improved()),
                ShareLine.of(change.share(), glossary),
                List.of(Count.of(change.notKnown()), Count.of(change.noPainAtStart())));
    }

    private static Rate retention(RetentionInWeek week, Glossary glossary) {
        return new Rate(
                null,
                week.week(),
                isReached(week.began()),
                Count.of(week.began()),
                Count.of(week.n()),
                Count.of(week.retained()),
                ShareLine.of(week.share(), glossary),
                List.of(Count.of(week.paused())));
    }

    private static Rule rule(OverrideRate rule, Glossary glossary) {
        return new Rule(
                glossary.name("criterion", rule.code()),
                rule.code(),
                "%s %s".formatted(rule.protocol().code(), rule.protocol().version()),
                Count.of(rule.issued()),
                Count.of(rule.decided()),
                Count.of(rule.overridden()),
                ShareLine.of(rule.overrideRate(), glossary));
    }

    /** Too few is somebody. */
    private static boolean isReached(Integer began) {
        return began == null || began > 0;
    }
}
