package org.restride.analytics.clinician.report;

import java.util.List;
import org.restride.analytics.clinician.words.Glossary;
import org.restride.analytics.clinician.words.Spoken;
import org.restride.analytics.progression.decision.JudgedCriterion;
import org.restride.analytics.progression.decision.Outcome;

/**
 * A criterion with its figures.
 *
 * @param statement what it found; null where it has nothing to say
 */
record CriterionLine(
        String code,
        String name,
        String location,
        String leadsTo,
        String outcome,
        boolean met,
        Spoken statement,
        List<MeasureLine> measures) {

    static CriterionLine of(JudgedCriterion judged, Glossary glossary) {
        return new CriterionLine(
                judged.code(),
                glossary.name("criterion", judged.code()),
                glossary.nameOrNull("location", judged.location()),
                glossary.name("leadsTo", judged.leadsTo()),
                glossary.name("outcome", judged.outcome()),
                judged.outcome() == Outcome.MET,
                judged.note() == null ? null : glossary.speak(judged.note()),
                judged.measures().stream()
                        .map(measure -> MeasureLine.of(measure, glossary))
                        .toList());
    }
}
