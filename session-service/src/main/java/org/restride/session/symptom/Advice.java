package org.restride.session.symptom;

import java.util.List;
import org.restride.events.SymptomReported.Tier;

/**
 * What a patient with open warning symptoms is told to do.
 *
 * @param tier of the worst of them
 * @param language of the texts, as in BCP 47
 */
public record Advice(Tier tier, String language, String title, String advice, List<ReportedSymptom> symptoms) {

    public record ReportedSymptom(String symptomCode, Tier tier, String question, String action) {}
}
