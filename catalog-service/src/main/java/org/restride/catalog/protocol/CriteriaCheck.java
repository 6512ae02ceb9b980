package org.restride.catalog.protocol;

import static org.restride.catalog.authoring.Finding.error;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.restride.catalog.authoring.Finding;
import org.restride.catalog.protocol.ProtocolContent.Criterion;
import org.restride.catalog.protocol.ProtocolContent.Decision;

/** Whether each criterion is a rule that the engine can apply. */
final class CriteriaCheck {

    private final List<Finding> findings = new ArrayList<>();

    List<Finding> findings(List<Criterion> criteria) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < criteria.size(); i++) {
            Criterion criterion = criteria.get(i);
            String place = "/criteria/" + i;
            if (!ids.add(criterion.id())) {
                findings.add(error("criterion-twice", place + "/id", "This criterion is there already"));
            }
            if ((criterion.decision() == Decision.REFER) != (criterion.urgency() != null)) {
                findings.add(
                        error("urgency", place + "/urgency", "A referral has an urgency, and nothing else has one"));
            }
            checkRule(criterion.rule(), place + "/rule");
        }
        return findings;
    }

    private void checkRule(JsonNode rule, String place) {
        String metric = rule.path("metric").asText(null);
        if (metric != null) {
            checkMetric(rule, metric, place);
        }
        for (String group : List.of("allOf", "anyOf")) {
            for (int i = 0; i < rule.path(group).size(); i++) {
                checkRule(rule.path(group).get(i), "%s/%s/%d".formatted(place, group, i));
            }
        }
        if (rule.has("also")) {
            checkRule(rule.path("also"), place + "/also");
        }
    }

    private void checkMetric(JsonNode rule, String metric, String place) {
        if (!Metrics.knows(metric)) {
            findings.add(error("unknown-metric", place + "/metric", "The engine measures nothing of this name"));
            return;
        }
        for (String member : Metrics.needed(metric)) {
            if (!rule.has(member)) {
                findings.add(error("unspecified", place, "A rule on %s must say its %s", metric, member));
            }
        }
        if (rule.has("value") && rule.path("value").isBoolean() != Metrics.isYesOrNo(metric)) {
            findings.add(error(
                    "value-type",
                    place + "/value",
                    Metrics.isYesOrNo(metric) ? "%s is true or false" : "%s is a number",
                    metric));
        }
        boolean compares = rule.has("op") && rule.has("value");
        boolean accumulates = rule.has("h");
        if (!compares && !accumulates) {
            findings.add(error("no-threshold", place, "A rule compares with a value"));
        }
    }
}
