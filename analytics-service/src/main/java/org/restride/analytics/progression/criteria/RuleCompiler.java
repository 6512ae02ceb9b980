package org.restride.analytics.progression.criteria;

import static org.restride.analytics.progression.phrase.Words.phrase;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.restride.analytics.progression.rule.Combination;
import org.restride.analytics.progression.rule.Judgement;
import org.restride.analytics.progression.rule.Rule;
import org.restride.analytics.progression.rule.RuleFactory;
import org.restride.analytics.progression.rule.RuleNode;
import org.restride.analytics.progression.rule.Wording;
import org.restride.analytics.progression.rule.course.CourseRules;
import org.restride.analytics.progression.rule.pain.PainRules;
import org.restride.analytics.progression.rule.session.SessionRules;

/** Makes rules of what a protocol says, by the metrics it names. */
final class RuleCompiler {

    private static final Map<String, RuleFactory> BY_METRIC = new HashMap<>();

    static {
        BY_METRIC.putAll(PainRules.BY_METRIC);
        BY_METRIC.putAll(SessionRules.BY_METRIC);
        BY_METRIC.putAll(CourseRules.BY_METRIC);
    }

    /** Stands for a rule that could not be read. */
    private static final Rule NONE = chart -> List.of(Judgement.notJudged(phrase("judging.unreadable")));

    private RuleCompiler() {}

    static Rule compile(RuleNode node) {
        Rule rule = rule(node);
        node.finish();
        return rule;
    }

    private static Rule rule(RuleNode node) {
        if (node.has("allOf")) {
            List<RuleNode> parts = node.parts("allOf");
            return Combination.allOf(compiled(parts), wording(parts));
        }
        if (node.has("anyOf")) {
            return Combination.anyOf(compiled(node.parts("anyOf")));
        }
        RuleFactory factory = BY_METRIC.get(node.metric());
        if (factory == null) {
            node.fault("metric", node.has("metric") ? "nothing of this name is measured" : "is missing");
            node.askedForAll();
            return NONE;
        }
        return factory.read(node);
    }

    private static List<Rule> compiled(List<RuleNode> parts) {
        return parts.stream().map(RuleCompiler::compile).toList();
    }

    private static Wording wording(List<RuleNode> parts) {
        List<String> metrics = parts.stream().map(RuleNode::metric).toList();
        if (metrics.equals(TwoWeeksWording.METRICS)) {
            return new TwoWeeksWording();
        }
        boolean isNoImprovement = metrics.size() == NoImprovementWording.METRICS.size()
                && new HashSet<>(metrics).equals(NoImprovementWording.METRICS);
        return isNoImprovement ? new NoImprovementWording() : Wording.EACH;
    }
}
