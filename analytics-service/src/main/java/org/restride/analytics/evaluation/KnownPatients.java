package org.restride.analytics.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.restride.analytics.evaluation.KnownPatient.OnceGiven;
import org.restride.analytics.fact.Facts;
import org.restride.analytics.recommendation.Recommendations;
import org.restride.analytics.summary.DailySummaries;

/** Gathers what is known of patients, a query for each kind of thing. */
@ApplicationScoped
public class KnownPatients {

    /** Criteria that are given once until somebody has taken note of them (RULES 8.7 item 5). */
    private static final Set<String> GIVEN_ONCE = Set.of("CR-2");

    private final Facts facts;
    private final DailySummaries summaries;
    private final Recommendations recommendations;

    KnownPatients(Facts facts, DailySummaries summaries, Recommendations recommendations) {
        this.facts = facts;
        this.summaries = summaries;
        this.recommendations = recommendations;
    }

    /** Their summaries must be up to date. Joins the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    public Map<UUID, KnownPatient> of(Collection<UUID> patientIds) {
        var arranged = facts.arrangedFor(patientIds);
        var days = summaries.of(patientIds);
        var decided = recommendations.decided(patientIds, GIVEN_ONCE);
        Map<UUID, KnownPatient> known = new HashMap<>();
        for (UUID patientId : patientIds) {
            List<OnceGiven> onceGiven = decided.getOrDefault(patientId, List.of()).stream()
                    .map(each -> new OnceGiven(each.code(), each.decidedAt().toInstant()))
                    .toList();
            known.put(
                    patientId,
                    KnownPatient.of(
                            arranged.getOrDefault(patientId, List.of()),
                            days.getOrDefault(patientId, List.of()),
                            onceGiven));
        }
        return known;
    }
}
