package org.restride.analytics.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.restride.analytics.progression.ProgressionEngine;
import org.restride.analytics.progression.criteria.ProtocolRules;
import org.restride.analytics.progression.history.PatientHistory;
import org.restride.analytics.protocol.CompiledProtocols;
import org.restride.analytics.protocol.CompiledProtocols.CompiledProtocol;
import org.restride.kit.web.Page;

/** Shows recommendations and makes them again. */
@ApplicationScoped
class RecommendationDesk {

    private final Recommendations recommendations;
    private final CompiledProtocols protocols;

    RecommendationDesk(Recommendations recommendations, CompiledProtocols protocols) {
        this.recommendations = recommendations;
        this.protocols = protocols;
    }

    @Transactional
    Page<Recommendation> page(UUID patientId, int before, int limit) {
        return Page.of(
                recommendations.newestFirst(patientId, before, limit + 1),
                limit,
                last -> List.of(String.valueOf(last.number())));
    }

    /** @throws RecommendationNotFound if this patient has no such recommendation */
    @Transactional
    Recommendation get(UUID patientId, UUID recommendationId) {
        return recommendations.find(patientId, recommendationId).orElseThrow(RecommendationNotFound::new);
    }

    @Transactional
    Recomputation recompute(UUID patientId, UUID recommendationId) {
        Recommendation issued = get(patientId, recommendationId);
        ProtocolRules rules = protocols
                .find(issued.decision().protocol())
                .map(CompiledProtocol::rules)
                .orElseThrow(() -> new IllegalStateException("A published protocol version is gone"));
        var inputs = recommendations.inputs(recommendationId);
        PatientHistory lastWeekly =
                inputs.lastWeekly() == null ? null : inputs.lastWeekly().history();
        return Recomputation.of(
                issued, ProgressionEngine.decide(rules, inputs.now().history(), lastWeekly));
    }
}
