package org.restride.session.decision;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.restride.events.EventCodec;
import org.restride.events.StageDecided;

/** The decisions of all patients. */
@ApplicationScoped
class StageDecisions implements PanacheRepositoryBase<StageDecision, StageDecision.Key> {

    Optional<StageDecision> find(UUID patientId, UUID decisionId) {
        return findByIdOptional(new StageDecision.Key(patientId, decisionId));
    }

    Optional<StageDecision> upon(UUID patientId, UUID recommendationId) {
        return find("key.patientId = ?1 and recommendationId = ?2", patientId, recommendationId)
                .firstResultOptional();
    }

    /** Newest first. */
    List<StageDecision> before(UUID patientId, Instant decidedAt, UUID decisionId, int limit) {
        return find(
                        "key.patientId = ?1 and (decidedAt < ?2 or (decidedAt = ?2 and key.decisionId < ?3))"
                                + " order by decidedAt desc, key.decisionId desc",
                        patientId,
                        decidedAt,
                        decisionId)
                .page(0, limit)
                .list();
    }

    /** @return false when this decision was made before, or another one upon the same recommendation */
    boolean insertIfAbsent(StageDecided decision, JsonNode request) {
        return getEntityManager()
                        .createNativeQuery("""
                                insert into stage_decision
                                    (patient_id, decision_id, recommendation_id, request, decision, decided_at)
                                values (:patientId, :decisionId, :recommendationId, cast(:request as jsonb),
                                        cast(:decision as jsonb), :decidedAt)
                                on conflict do nothing
                                """)
                        .setParameter("patientId", decision.patientId())
                        .setParameter("decisionId", decision.decisionId())
                        .setParameter("recommendationId", decision.recommendationId())
                        .setParameter("request", request.toString())
                        .setParameter("decision", new String(EventCodec.data(decision), StandardCharsets.UTF_8))
                        .setParameter("decidedAt", decision.decidedAt())
                        .executeUpdate()
                == 1;
    }
}
