package org.restride.analytics.evaluation;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.restride.analytics.evaluation.DuePatients.DuePatient;
import org.restride.analytics.fact.Facts;
import org.restride.analytics.protocol.CompiledProtocols;
import org.restride.analytics.protocol.CompiledProtocols.CompiledProtocol;
import org.restride.analytics.recommendation.Advice;
import org.restride.analytics.recommendation.Issuer;
import org.restride.analytics.recommendation.Recommendations;
import org.restride.analytics.summary.DailySummaries;
import org.restride.analytics.summary.DaySummary;
import org.restride.analytics.summary.ObservedDays;
import org.restride.events.PatientDay;
import org.restride.events.PlanChanged;
import org.restride.events.SessionCompleted.PlanReference;
import org.restride.kit.trace.Spans;
import org.restride.kit.trace.Traces;

/**
 * Brings due patients up to date: the summaries of the days of which facts changed, what the rules say of today, and what
 * somebody should look at. Ten events of one patient cost one evaluation. Whoever has a plan is due again when the next
 * day begins for them, also when nothing is heard of them: silence says something too.
 */
@ApplicationScoped
class Evaluator {

    private static final Logger LOG = Logger.getLogger(Evaluator.class);
    private static final Duration POSTPONED = Duration.ofMinutes(5);

    private final DuePatients due;
    private final Facts facts;
    private final DailySummaries summaries;
    private final KnownPatients patients;
    private final CompiledProtocols protocols;
    private final Recommendations recommendations;
    private final Issuer issuer;
    private final AttentionWatch attention;
    private final Clock clock;
    private final EvaluationFigures figures;
    private final Traces traces;

    Evaluator(
            DuePatients due,
            Facts facts,
            DailySummaries summaries,
            KnownPatients patients,
            CompiledProtocols protocols,
            Recommendations recommendations,
            Issuer issuer,
            AttentionWatch attention,
            Clock clock,
            EvaluationFigures figures,
            Traces traces) {
        this.due = due;
        this.facts = facts;
        this.summaries = summaries;
        this.patients = patients;
        this.protocols = protocols;
        this.recommendations = recommendations;
        this.issuer = issuer;
        this.attention = attention;
        this.clock = clock;
        this.figures = figures;
        this.traces = traces;
    }

    /**
     * @return true when the batch was full, so that more patients may be due
     * @throws EvaluationFailed if not all can be evaluated
     */
    @Transactional
    boolean evaluateDue(int limit) {
        Instant now = clock.instant();
        List<DuePatient> claimed = due.claim(limit, now);
        if (claimed.isEmpty()) {
            return false;
        }
        long began = System.nanoTime();
        List<UUID> patientIds = claimed.stream().map(DuePatient::patientId).toList();
        try (var spans = new Spans(claimed.stream().map(this::span))) {
            evaluate(claimed, patientIds, now);
            spans.succeed();
        } catch (RuntimeException e) {
            throw new EvaluationFailed(patientIds, e);
        }
        figures.evaluated(patientIds.size(), System.nanoTime() - began);
        return patientIds.size() == limit;
    }

    private Span span(DuePatient patient) {
        return traces.begin("evaluate", SpanKind.INTERNAL, patient.traceparent());
    }

    private void evaluate(List<DuePatient> claimed, List<UUID> patientIds, Instant now) {
        refreshDays(claimed);
        Map<UUID, Instant> next = new HashMap<>();
        List<Advice> advices = new ArrayList<>();
        Map<UUID, KnownPatient> known = patients.of(patientIds);
        known.forEach((patientId, patient) -> {
            LocalDate today = patient.dayOf(now);
            Optional<Advice> advice = advice(patientId, patient, today);
            advice.ifPresent(advices::add);
            if (patient.isActive()) {
                boolean waits =
                        advice.isEmpty() && patient.plans().inForceOn(today).isPresent();
                next.put(patientId, waits ? now.plus(POSTPONED) : PatientDay.endOf(today, patient.zone()));
            }
        });
        attention.look(known, issuer.issue(advices, recommendations.standing(patientIds), now), now);
        due.done(patientIds, next);
    }

    private void refreshDays(List<DuePatient> claimed) {
        Map<UUID, LocalDate> changedFrom = new HashMap<>();
        claimed.stream()
                .filter(patient -> patient.changedFrom() != null)
                .forEach(patient -> changedFrom.put(patient.patientId(), patient.changedFrom()));
        if (changedFrom.isEmpty()) {
            return;
        }
        var reported = facts.reportedSince(changedFrom);
        Map<UUID, List<DaySummary>> days = new HashMap<>();
        changedFrom.keySet().forEach(id -> days.put(id, ObservedDays.of(reported.getOrDefault(id, List.of()))));
        summaries.refresh(changedFrom, days);
    }

    /**
     * Nothing without a plan in force, by a protocol version not heard of yet, and where the engine fails: a mistake there
     * must not keep anybody from hearing of a warning symptom.
     */
    private Optional<Advice> advice(UUID patientId, KnownPatient patient, LocalDate today) {
        try {
            return patient.plans().inForceOn(today).flatMap(plan -> protocols
                    .find(plan.protocol())
                    .map(protocol -> advice(patientId, patient, today, plan, protocol)));
        } catch (IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException e) {
            LOG.errorf(
                    "No recommendation for patient %s: %s",
                    patientId, e.getClass().getName());
            return Optional.empty();
        }
    }

    private static Advice advice(
            UUID patientId, KnownPatient patient, LocalDate today, PlanChanged plan, CompiledProtocol protocol) {
        var judged = Judgement.on(today, plan, patient, protocol.rules());
        return new Advice(
                patientId,
                new PlanReference(plan.planId(), plan.revision()),
                protocol.clinicalSignOffRequired(),
                judged.history(),
                judged.lastWeekly(),
                judged.decision());
    }

    /** Lets these wait some minutes. */
    @Transactional
    void postpone(List<UUID> patientIds) {
        figures.postponed(patientIds.size());
        due.postpone(patientIds, clock.instant().plus(POSTPONED));
    }
}
