package org.restride.analytics.sandbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.restride.analytics.progression.decision.Decision;
import org.restride.analytics.progression.decision.DecisionKind;
import org.restride.analytics.progression.decision.PatientText;
import org.restride.analytics.progression.decision.Reason;
import org.restride.analytics.progression.decision.Urgency;
import org.restride.events.PainLocation;

/**
 * What the rules say of one case.
 *
 * @param name of the case; null without
 * @param urgency null unless the decision is REFER
 * @param record the whole decision; facts are named by their places in the case
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record SandboxAnswer(String name, DecisionKind decision, Urgency urgency, List<ReasonText> reasons, Decision record) {

    /**
     * @param location null when it is not about one location
     * @param text for clinicians, in English; the record has it in Spanish too
     */
    record ReasonText(String code, PainLocation location, String text, PatientText patientText) {
        static ReasonText of(Reason reason) {
            return new ReasonText(
                    reason.code(), reason.location(), reason.clinicianText().en(), reason.patientText());
        }
    }

    static SandboxAnswer of(HistoryCase input, Decision decision) {
        return new SandboxAnswer(
                input.name(),
                decision.decision(),
                decision.urgency(),
                decision.reasons().stream().map(ReasonText::of).toList(),
                decision);
    }
}
