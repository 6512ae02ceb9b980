package org.restride.analytics.progression.rule.pain;

import static java.util.Map.entry;

import java.util.Map;
import org.restride.analytics.progression.rule.RuleFactory;

/** The rules on daily scores of pain and location, by the metric they are for. */
public final class PainRules {

    public static final Map<String, RuleFactory> BY_METRIC = Map.ofEntries(
            entry("pain.leg.mean", LegMeanRule::read),
            entry("pain.worst.mean", WorstPainRule::read),
            entry("pain.worst.changeFromBaseline.points", BaselineChangeRule::points),
            entry("pain.worst.changeFromBaseline.percent", BaselineChangeRule::percent),
            entry("pain.{leg,back}.cusum", FlareRule::read),
            entry("pain.{leg,back}.weekOnWeek", WeekOnWeekRule::read),
            entry("pain.{leg,back}.theilSenPerWeek", TrendRule::read),
            entry("location.distalShift", DistalShiftRule::read),
            entry("pain.daysReported", DaysReportedRule::read),
            entry("pain.ageDays", ScoreAgeRule::read),
            entry("pain.max", PeakRule::read));

    private PainRules() {}
}
