package org.restride.session.plan;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.restride.events.PainLocation;
import org.restride.events.PlanChanged;
import org.restride.events.PlanChanged.Pause;
import org.restride.events.PlanChanged.Schedule;
import org.restride.events.ProtocolPublished.Stage;
import org.restride.events.ProtocolReference;
import org.restride.session.plan.Prescriber.Prescribed;
import org.restride.session.plan.PutPlanRequest.ScheduleRequest;
import org.restride.session.record.IanaZone;

/** Completes what was asked for with what the stage of the protocol says. */
final class PlanDraft {

    private PlanDraft() {}

    /** @param before the pauses there are, which stay unless the request brings others */
    static PlanChanged of(
            UUID patientId,
            int revision,
            PutPlanRequest request,
            Stage stage,
            Prescribed prescribed,
            List<Pause> before,
            Instant now) {
        return new PlanChanged(
                patientId,
                request.planId(),
                revision,
                request.effectiveFrom(),
                request.programmeStart(),
                new ProtocolReference(
                        request.protocol().code(), request.protocol().version()),
                stage.code(),
                stage.order(),
                schedule(request.schedule(), stage),
                IanaZone.of(request.zone(), "zone"),
                given(request.conditions()).stream().map(Condition::name).toList(),
                request.trackedLocations() == null
                        ? List.of(PainLocation.values())
                        : List.copyOf(request.trackedLocations()),
                prescribed.exercises(),
                prescribed.leftOut(),
                request.pauses() == null
                        ? before
                        : request.pauses().stream().map(PauseRequest::asPause).toList(),
                now);
    }

    private static Schedule schedule(ScheduleRequest request, Stage stage) {
        if (request == null) {
            return new Schedule(stage.sessionsPerWeek(), 1, List.of());
        }
        int timesPerDay = request.timesPerDay() == null ? 1 : request.timesPerDay();
        return new Schedule(request.sessionsPerWeek(), timesPerDay, List.copyOf(given(request.restDays())));
    }

    /** The same plan with other pauses, as a further revision for the days on which it is in force. */
    static PlanChanged withPauses(PlanChanged plan, int revision, List<Pause> pauses, Instant now) {
        return new PlanChanged(
                plan.patientId(),
                plan.planId(),
                revision,
                plan.effectiveFrom(),
                plan.startDay(),
                plan.protocol(),
                plan.stageCode(),
                plan.stageOrder(),
                plan.schedule(),
                plan.zone(),
                plan.conditions(),
                plan.trackedLocations(),
                plan.exercises(),
                plan.leftOut(),
                pauses,
                now);
    }

    private static <E> Set<E> given(Set<E> values) {
        return values == null ? Set.of() : values;
    }
}
