package org.restride.analytics.clinician.decision;

import java.util.List;
import org.restride.analytics.clinician.decision.DecisionPanel.Proposal;
import org.restride.analytics.progression.decision.Decision;
import org.restride.events.ProtocolPublished.Stage;

/** Says what accepting a recommendation does. */
final class Proposals {

    private Proposals() {}

    /**
     * @param present stage the patient is in
     * @param stages of the patient's protocol; a recommended one that is not among them cannot be accepted
     * @return null when it cannot be accepted
     */
    static Proposal of(Standpoint known, String present, List<Stage> stages) {
        Decision decision = known.standing().decision();
        int order = decision.stageOrder() + step(decision);
        return stages.stream()
                .filter(stage -> stage.order() == order)
                .findFirst()
                .map(stage -> new Proposal(
                        known.headline(),
                        stage.code(),
                        stage.code().equals(present)
                                ? null
                                : known.glossary().say("decided.moves", present, stage.code())))
                .orElse(null);
    }

    private static int step(Decision decision) {
        return switch (decision.decision()) {
            case PROGRESS -> decision.dischargeReview() ? 0 : 1;
            case REGRESS -> -1;
            case HOLD, REFER -> 0;
        };
    }
}
