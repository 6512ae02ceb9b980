package org.restride.session.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.restride.events.EventCodec;
import org.restride.events.PatientDay;
import org.restride.events.PlanChanged;
import org.restride.events.ProtocolPublished;
import org.restride.events.ProtocolPublished.Stage;
import org.restride.events.ProtocolReference;
import org.restride.kit.json.SameJson;
import org.restride.kit.outbox.Outbox;
import org.restride.kit.problem.InvalidRequest;
import org.restride.session.messaging.EventSource;
import org.restride.session.plan.PlanProblems.ConflictingPlan;
import org.restride.session.plan.PlanProblems.PlanRewritesPast;
import org.restride.session.plan.PlanProblems.UnknownProtocolVersion;
import org.restride.session.plan.PlanProblems.UnknownStage;
import org.restride.session.protocol.Protocols;
import org.restride.session.record.IanaZone;
import org.restride.session.record.RevisionMovedOn;
import org.restride.session.symptom.SymptomFlags;

/** Gives a patient a plan, or its next revision, and announces it; both happen or neither does. */
@ApplicationScoped
class Planner {

    private final PlanRevisions revisions;
    private final Protocols protocols;
    private final SessionsAtTarget sessionsAtTarget;
    private final Pauses pauses;
    private final SymptomFlags flags;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;

    Planner(
            PlanRevisions revisions,
            Protocols protocols,
            SessionsAtTarget sessionsAtTarget,
            Pauses pauses,
            SymptomFlags flags,
            Outbox outbox,
            ObjectMapper json,
            Clock clock) {
        this.revisions = revisions;
        this.protocols = protocols;
        this.sessionsAtTarget = sessionsAtTarget;
        this.pauses = pauses;
        this.flags = flags;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /** @param created false when the same plan was there before or a further revision was made */
    record Planned(boolean created, PlanChanged plan) {}

    /** @param ifMatch the revision to change; without it only a first plan, or the same again, is accepted */
    @Transactional
    Planned put(UUID patientId, PutPlanRequest request, OptionalInt ifMatch) {
        JsonNode asSent = json.valueToTree(request);
        Optional<PlanRevision> current = revisions.latest(patientId);
        boolean repeated = current.isPresent() && SameJson.is(current.get().request, asSent);
        if (repeated && !isNamed(current.get(), ifMatch)) {
            return new Planned(false, current.get().asAnnounced());
        }
        checkRevision(current, request, ifMatch);
        PlanChanged plan = draft(patientId, request, current);
        if (repeated && isAsBefore(plan, current.get().asAnnounced())) {
            return new Planned(false, current.get().asAnnounced());
        }
        Optional<PlanChanged> inForce = revisions.inForceOn(patientId, PatientDay.of(clock.instant(), plan.zone()));
        if (!revisions.insertIfAbsent(plan, asSent)) {
            return madeMeanwhile(patientId, request, asSent, ifMatch);
        }
        checkNotLocked(inForce.or(() -> current.map(PlanRevision::asAnnounced)), plan);
        if (request.pauses() != null) {
            pauses.replaceAll(patientId, plan.pauses(), plan.changedAt());
        }
        outbox.append(EventCodec.encode(plan, EventSource.URI));
        return new Planned(current.isEmpty(), plan);
    }

    /** What {@link #put} would make of it now, and what it would replace; stores nothing. */
    @Transactional
    PlanPreview preview(UUID patientId, PutPlanRequest request, OptionalInt ifMatch) {
        Optional<PlanRevision> current = revisions.latest(patientId);
        int revision = current.map(plan -> plan.key.revision()).orElse(0);
        checkRevision(current, request, ifMatch.isPresent() ? ifMatch : OptionalInt.of(revision));
        PlanChanged after = draft(patientId, request, current);
        PlanChanged before = current.map(PlanRevision::asAnnounced).orElse(null);
        return PlanPreview.of(before, before == null ? null : stageOf(before), after, stageOf(after));
    }

    private PlanChanged draft(UUID patientId, PutPlanRequest request, Optional<PlanRevision> current) {
        checkKeepsPast(current, request);
        ProtocolPublished protocol = protocolOf(request);
        Stage stage = Stages.named(request.stageCode(), protocol).orElseThrow(UnknownStage::new);
        Locks locks = Locks.upTo(stage, protocol, exercises -> sessionsAtTarget.count(patientId, exercises));
        return PlanDraft.of(
                patientId,
                current.map(plan -> plan.key.revision() + 1).orElse(1),
                request,
                stage,
                Prescriber.prescribe(protocol, stage, request, locks),
                current.map(plan -> plan.asAnnounced().pauses()).orElse(List.of()),
                clock.instant());
    }

    /** Somebody was faster by a moment: with the same request, or with another one. */
    private Planned madeMeanwhile(UUID patientId, PutPlanRequest request, JsonNode asSent, OptionalInt ifMatch) {
        PlanRevision faster = revisions.latest(patientId).orElseThrow();
        if (SameJson.is(faster.request, asSent)) {
            return new Planned(false, faster.asAnnounced());
        }
        checkRevision(Optional.of(faster), request, ifMatch);
        throw new RevisionMovedOn(faster.key.revision());
    }

    private static void checkRevision(Optional<PlanRevision> current, PutPlanRequest request, OptionalInt ifMatch) {
        int revision = current.map(plan -> plan.key.revision()).orElse(0);
        if (ifMatch.isPresent() && ifMatch.getAsInt() != revision) {
            throw new RevisionMovedOn(revision);
        }
        if (current.isPresent() && (ifMatch.isEmpty() || !current.get().planId.equals(request.planId()))) {
            throw new ConflictingPlan(current.get().planId, revision);
        }
    }

    /** Who names the present revision wants another one, if only because more is open to the patient by now. */
    private static boolean isNamed(PlanRevision current, OptionalInt ifMatch) {
        return ifMatch.isPresent() && ifMatch.getAsInt() == current.key.revision();
    }

    private static boolean isAsBefore(PlanChanged plan, PlanChanged current) {
        return PlanDraft.withPauses(plan, current.revision(), plan.pauses(), current.changedAt())
                .equals(current);
    }

    /**
     * With a warning symptom open, nobody begins or moves up (RULES 2.2). Looked at after the revision was stored: from then
     * on no report about the patient comes in between.
     *
     * @param before the plan of today, or the one that is to begin; empty without any
     */
    private void checkNotLocked(Optional<PlanChanged> before, PlanChanged after) {
        int order = before.map(PlanChanged::stageOrder).orElse(0);
        if (after.stageOrder() > order) {
            flags.worstOpen(after.patientId()).ifPresent(tier -> {
                throw new ProgressionLocked(tier);
            });
        }
    }

    /** What counted on earlier days stays as it was; a revision that is yet to begin may be overtaken. */
    private void checkKeepsPast(Optional<PlanRevision> current, PutPlanRequest request) {
        if (request.programmeStart().isAfter(request.effectiveFrom())) {
            throw new InvalidRequest("startDay", "must not be after effectiveFrom");
        }
        LocalDate today = PatientDay.of(clock.instant(), IanaZone.of(request.zone(), "zone"));
        if (current.isPresent()
                && request.effectiveFrom().isBefore(current.get().effectiveFrom)
                && request.effectiveFrom().isBefore(today)) {
            throw new PlanRewritesPast("effectiveFrom", "must not be before the current revision's");
        }
    }

    private ProtocolPublished protocolOf(PutPlanRequest request) {
        var reference = new ProtocolReference(
                request.protocol().code(), request.protocol().version());
        return protocols.find(reference).orElseThrow(UnknownProtocolVersion::new);
    }

    private Stage stageOf(PlanChanged plan) {
        return protocols
                .find(plan.protocol())
                .flatMap(protocol -> Stages.named(plan.stageCode(), protocol))
                .orElseThrow();
    }
}
