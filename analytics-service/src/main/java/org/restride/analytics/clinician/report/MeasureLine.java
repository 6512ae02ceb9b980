package org.restride.analytics.clinician.report;

import java.math.BigDecimal;
import java.util.Set;
import org.restride.analytics.clinician.words.Glossary;
import org.restride.analytics.progression.decision.Measure;

/**
 * A figure a criterion looked at.
 *
 * @param value null when it could not be computed
 * @param limit with its comparison; null for a figure that is only shown
 * @param basis from which days and how many readings; null where there is nothing to count
 */
record MeasureLine(String metric, String value, String limit, String basis) {

    private static final Set<String> YES_OR_NO = Set.of(
            "pause.active",
            "performance.twoConsecutiveAtTarget",
            "adherence.session.computable",
            "regress.atFirstStage",
            "regress criteria now",
            "last session broke limits");
    private static final Set<String> SHARES = Set.of("adherence.session", "adherence.dose");

    static MeasureLine of(Measure measure, Glossary glossary) {
        boolean isShare = SHARES.contains(measure.metric());
        int decimals = Decimals.needed(measure.value(), measure.limit(), isShare ? 2 : 1);
        return new MeasureLine(
                glossary.name("metric", measure.metric()),
                figure(measure.metric(), measure.value(), decimals, glossary),
                measure.limit() == null
                        ? null
                        : "%s %s"
                                .formatted(
                                        sign(measure.comparison()),
                                        figure(measure.metric(), measure.limit(), decimals, glossary)),
                basis(measure, glossary));
    }

    private static String figure(String metric, Double value, int decimals, Glossary glossary) {
        if (value == null) {
            return null;
        }
        if (YES_OR_NO.contains(metric)) {
            return glossary.say(value == 0 ? "unit.no" : "unit.yes");
        }
        return SHARES.contains(metric)
                ? glossary.percent(BigDecimal.valueOf(value), decimals - 2)
                : glossary.number(value, decimals);
    }

    private static String sign(String comparison) {
        return switch (comparison) {
            case ">=" -> "≥";
            case "<=" -> "≤";
            case "==" -> "=";
            default -> comparison;
        };
    }

    private static String basis(Measure measure, Glossary glossary) {
        String days = measure.from() == null ? null : glossary.span(measure.from(), measure.to());
        if (measure.n() == null) {
            return days;
        }
        String counted = measure.least() == null
                ? glossary.say("unit.n", measure.n())
                : glossary.say("unit.needs", measure.n(), measure.least());
        return days == null ? counted : "%s · %s".formatted(days, counted);
    }
}
