package org.restride.analytics.recommendation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.restride.analytics.progression.decision.Decision;
import org.restride.analytics.progression.decision.DecisionKind;
import org.restride.analytics.recommendation.Recommendation.Changes;
import org.restride.analytics.recommendation.Recommendation.Occasion;
import org.restride.events.EventCodec;
import org.restride.events.RecommendationIssued;
import org.restride.kit.outbox.Outbox;

/** Issues recommendations: stores each and announces it, both or neither. */
@ApplicationScoped
public class Issuer {

    static final URI SOURCE = URI.create("/analytics-service");

    private final Recommendations recommendations;
    private final Outbox outbox;
    private final Clock clock;
    private final Map<DecisionKind, Counter> issued = new EnumMap<>(DecisionKind.class);

    Issuer(Recommendations recommendations, Outbox outbox, Clock clock, MeterRegistry metrics) {
        this.recommendations = recommendations;
        this.outbox = outbox;
        this.clock = clock;
        for (DecisionKind decision : DecisionKind.values()) {
            issued.put(
                    decision,
                    metrics.counter(
                            "restride.recommendation.issued",
                            "decision",
                            decision.name().toLowerCase(Locale.ROOT)));
        }
    }

    /**
     * Issues what is worth it. Joins the caller's transaction, in which nobody else may issue for these patients.
     *
     * @param standing the newest of each patient
     * @param asOf what had been received by then was known
     * @return the newest of each patient after that
     */
    @Transactional(TxType.MANDATORY)
    public Map<UUID, Standing> issue(Collection<Advice> advices, Map<UUID, Standing> standing, Instant asOf) {
        Map<UUID, Standing> newest = new HashMap<>(standing);
        for (Advice advice : advices) {
            Standing before = standing.get(advice.patientId());
            if (before == null) {
                newest.put(advice.patientId(), add(advice, null, null, asOf));
            } else {
                IssueRule.occasion(before, advice.decision(), advice.lastWeeklyDay())
                        .map(occasion -> IssueRule.changes(
                                occasion,
                                before,
                                recommendations.factsOf(before.recommendationId()),
                                advice.decision()))
                        .ifPresent(changes -> newest.put(advice.patientId(), add(advice, before, changes, asOf)));
            }
        }
        return newest;
    }

    private Standing add(Advice advice, Standing before, Changes changes, Instant asOf) {
        var recommendation = new Recommendation(
                UUID.randomUUID(),
                advice.patientId(),
                before == null ? 1 : before.number() + 1,
                advice.plan(),
                advice.clinicalSignOffRequired(),
                before == null ? null : before.recommendationId(),
                changes,
                asOf,
                clock.instant(),
                advice.decision());
        boolean goesOn = changes != null && changes.occasion() == Occasion.WEEK_DUE;
        Standing standing = goesOn
                ? Standing.of(recommendation, before.runId(), before.runSince())
                : Standing.of(recommendation, recommendation.recommendationId(), recommendation.localDay());
        recommendations.add(recommendation, advice, standing);
        outbox.append(EventCodec.encode(event(recommendation), SOURCE));
        issued.get(advice.decision().decision()).increment();
        return standing;
    }

    static RecommendationIssued event(Recommendation recommendation) {
        Decision decision = recommendation.decision();
        return new RecommendationIssued(
                recommendation.patientId(),
                recommendation.recommendationId(),
                recommendation.localDay(),
                RecommendationIssued.Decision.valueOf(decision.decision().name()),
                decision.urgency() == null
                        ? null
                        : RecommendationIssued.Urgency.valueOf(
                                decision.urgency().name()),
                decision.reasons().stream()
                        .map(reason -> new RecommendationIssued.Reason(reason.code(), reason.location()))
                        .toList(),
                decision.weekly(),
                decision.protocol(),
                recommendation.clinicalSignOffRequired(),
                decision.engineVersion(),
                decision.stageCode(),
                recommendation.plan(),
                recommendation.supersedes(),
                recommendation.asOf(),
                recommendation.issuedAt());
    }
}
