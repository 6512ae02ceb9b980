package org.restride.analytics.clinician.decision;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.restride.analytics.clinician.words.Glossary;

/** Says in words why session-service refused something. */
final class Notices {

    private static final Set<Integer> NOT_FOR_THEM = Set.of(403, 404);

    /** What rules of session-service that concern several fields are about here. */
    private static final Map<String, String> FIELDS = Map.of(
            "toStageCode", "stage",
            "stageCode", "stage",
            "effectiveFrom", "from",
            "dayPlausible", "from",
            "eachDayPlausible", "from",
            "inOrder", "to",
            "reasonGiven", "reason",
            "otherReasonExplained", "note",
            "recommendationNamedWhereThereIsOne", "outcome");

    private Notices() {}

    static Notice of(Refused refused, List<String> changed, Glossary glossary) {
        Map<String, String> sentences = glossary.group("refused.field");
        return new Notice(
                glossary.say("refused." + reason(refused, glossary)),
                changed,
                refused.fields().stream()
                        .map(field -> FIELDS.getOrDefault(field, field))
                        .distinct()
                        .filter(sentences::containsKey)
                        .collect(Collectors.toMap(
                                Function.identity(), field -> glossary.say("refused.field." + field))));
    }

    private static String reason(Refused refused, Glossary glossary) {
        if (glossary.group("refused").containsKey(refused.kind())) {
            return refused.kind();
        }
        if (refused.status() == 401) {
            return "signed-out";
        }
        if (NOT_FOR_THEM.contains(refused.status())) {
            return "not-yours";
        }
        return refused.fields().isEmpty() ? "other" : "fields";
    }
}
