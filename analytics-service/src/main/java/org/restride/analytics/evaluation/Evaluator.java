package org.restride.analytics.evaluation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.restride.analytics.fact.Facts;
import org.restride.analytics.summary.DailySummaries;
import org.restride.analytics.summary.DaySummary;
import org.restride.analytics.summary.ObservedDays;

/**
 * Rebuilds the daily summaries of due patients from their facts, and what of them needs attention; ten events of one
 * patient cost one evaluation.
 */
@ApplicationScoped
class Evaluator {

    private static final Duration POSTPONED = Duration.ofMinutes(5);

    private final DuePatients due;
    private final Facts facts;
    private final DailySummaries summaries;
    private final FlagWatch flags;
    private final Clock clock;
    private final Counter evaluated;

    Evaluator(
            DuePatients due,
            Facts facts,
            DailySummaries summaries,
            FlagWatch flags,
            Clock clock,
            MeterRegistry metrics) {
        this.due = due;
        this.facts = facts;
        this.summaries = summaries;
        this.flags = flags;
        this.clock = clock;
        this.evaluated = metrics.counter("restride.evaluation.patients");
    }

    /** @return true when the batch was full, so that more patients may be due */
    @Transactional
    boolean evaluateDue(int limit) {
        List<UUID> patientIds = due.claim(limit, clock.instant());
        if (patientIds.isEmpty()) {
            return false;
        }
        var reported = facts.reportedBy(patientIds);
        Map<UUID, List<DaySummary>> days = new HashMap<>();
        patientIds.forEach(id -> days.put(id, ObservedDays.of(reported.getOrDefault(id, List.of()))));
        summaries.refresh(days);
        flags.look(patientIds);
        due.clear(patientIds);
        evaluated.increment(patientIds.size());
        return patientIds.size() == limit;
    }

    /**
     * Lets the first patient in the queue wait some minutes.
     *
     * @return who it is; null when nobody is due any more
     */
    @Transactional
    UUID postponeFirst() {
        Instant now = clock.instant();
        List<UUID> first = due.claim(1, now);
        due.postpone(first, now.plus(POSTPONED));
        return first.isEmpty() ? null : first.get(0);
    }
}
