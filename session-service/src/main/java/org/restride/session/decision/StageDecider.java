package org.restride.session.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.restride.events.EventCodec;
import org.restride.events.PlanChanged;
import org.restride.events.SessionCompleted.PlanReference;
import org.restride.events.StageDecided;
import org.restride.kit.access.CurrentAccess;
import org.restride.kit.json.SameJson;
import org.restride.kit.outbox.Outbox;
import org.restride.session.decision.DecisionProblems.ConflictingDecision;
import org.restride.session.decision.DecisionProblems.PlanMovedOn;
import org.restride.session.decision.DecisionProblems.RecommendationDecided;
import org.restride.session.feed.PatientFeed;
import org.restride.session.messaging.EventSource;
import org.restride.session.plan.StageMove;
import org.restride.session.record.RevisionMovedOn;

/** Records a decision, changes the plan by it and announces both; all of it happens or nothing. */
@ApplicationScoped
class StageDecider {

    private final StageDecisions decisions;
    private final StageMove stageMove;
    private final PatientFeed feed;
    private final CurrentAccess access;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;

    StageDecider(
            StageDecisions decisions,
            StageMove stageMove,
            PatientFeed feed,
            CurrentAccess access,
            Outbox outbox,
            ObjectMapper json,
            Clock clock) {
        this.decisions = decisions;
        this.stageMove = stageMove;
        this.feed = feed;
        this.access = access;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /** @param created false when the same decision was made before */
    record Decided(boolean created, StageDecided decision) {}

    @Transactional
    Decided decide(UUID patientId, StageDecisionRequest request) {
        feed.lock(patientId); // the same decision, sent at the same moment, waits and finds this one
        JsonNode asSent = json.valueToTree(request);
        Optional<Decided> before = madeBefore(patientId, request, asSent);
        if (before.isPresent()) {
            return before.get();
        }
        PlanChanged current = stageMove.present(patientId);
        if (current.revision() != request.planRevision()) {
            throw new PlanMovedOn(current.revision());
        }
        PlanChanged next = changed(patientId, current, request);
        StageDecided decision = decision(patientId, request, current, next);
        if (!decisions.insertIfAbsent(decision, asSent)) { // sent twice at once, or decided by two at once
            return madeBefore(patientId, request, asSent)
                    .orElseThrow(() -> new IllegalStateException("A decision is neither there nor could it be stored"));
        }
        outbox.append(EventCodec.encode(decision, EventSource.URI));
        return new Decided(true, decision);
    }

    private Optional<Decided> madeBefore(UUID patientId, StageDecisionRequest request, JsonNode asSent) {
        Optional<StageDecision> same = decisions.find(patientId, request.decisionId());
        if (same.isPresent()) {
            if (!SameJson.is(same.get().request, asSent)) {
                throw new ConflictingDecision(request.decisionId());
            }
            return Optional.of(new Decided(false, same.get().asAnnounced()));
        }
        if (request.recommendationId() != null) {
            decisions.upon(patientId, request.recommendationId()).ifPresent(other -> {
                throw new RecommendationDecided(other.key.decisionId());
            });
        }
        return Optional.empty();
    }

    private PlanChanged changed(UUID patientId, PlanChanged current, StageDecisionRequest request) {
        if (request.toStageCode().equals(current.stageCode())) {
            return current;
        }
        try {
            return stageMove.to(patientId, current, request.toStageCode(), request.effectiveFrom());
        } catch (RevisionMovedOn e) {
            throw new PlanMovedOn(e.currentRevision());
        }
    }

    private StageDecided decision(UUID patientId, StageDecisionRequest request, PlanChanged before, PlanChanged after) {
        return new StageDecided(
                patientId,
                request.decisionId(),
                request.recommendationId(),
                request.outcome(),
                request.reason(),
                before.stageCode(),
                after.stageCode(),
                new PlanReference(after.planId(), after.revision()),
                after.revision() != before.revision(),
                request.note() == null ? null : request.decisionId(),
                access.caller().subject(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
