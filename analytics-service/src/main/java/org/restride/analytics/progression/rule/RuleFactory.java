package org.restride.analytics.progression.rule;

/** Makes a rule of what a protocol says about one metric. */
@FunctionalInterface
public interface RuleFactory {

    /** Whatever is missing or wrong is noted in the node; the rule made then is never used. */
    Rule read(RuleNode node);
}
