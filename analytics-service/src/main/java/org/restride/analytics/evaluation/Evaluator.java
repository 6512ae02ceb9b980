package org.restride.analytics.evaluation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.restride.analytics.fact.Facts;
import org.restride.analytics.summary.DailySummaries;
import org.restride.analytics.summary.DaySummary;
import org.restride.analytics.summary.ObservedDays;

/** Rebuilds the daily summaries of due patients from their facts; ten events of one patient cost one evaluation. */
@ApplicationScoped
class Evaluator {

    private final DuePatients due;
    private final Facts facts;
    private final DailySummaries summaries;
    private final EvaluationConfig config;
    private final Counter evaluated;

    Evaluator(DuePatients due, Facts facts, DailySummaries summaries, EvaluationConfig config, MeterRegistry metrics) {
        this.due = due;
        this.facts = facts;
        this.summaries = summaries;
        this.config = config;
        this.evaluated = metrics.counter("restride.evaluation.patients");
    }

    /** @return true when the batch was full, so that more patients may be due */
    @Transactional
    boolean evaluateDue() {
        List<UUID> patientIds = due.claim(config.batchSize());
        if (patientIds.isEmpty()) {
            return false;
        }
        var reported = facts.reportedBy(patientIds);
        Map<UUID, List<DaySummary>> days = new HashMap<>();
        patientIds.forEach(id -> days.put(id, ObservedDays.of(reported.getOrDefault(id, List.of()))));
        summaries.refresh(days);
        due.clear(patientIds);
        evaluated.increment(patientIds.size());
        return patientIds.size() == config.batchSize();
    }
}
