package org.restride.session.plan;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.restride.events.PainLocation;
import org.restride.events.PlanChanged;
import org.restride.events.PlanChanged.Pause;
import org.restride.events.PlanChanged.PlannedExercise;
import org.restride.events.PlanChanged.Schedule;
import org.restride.events.ProtocolPublished.Stage;
import org.restride.events.ProtocolReference;
import org.restride.session.plan.PutPlanRequest.PauseRequest;
import org.restride.session.plan.PutPlanRequest.ScheduleRequest;
import org.restride.session.record.IanaZone;

/** Completes what was asked for with what the stage of the protocol says. */
final class PlanDraft {

    private PlanDraft() {}

    static PlanChanged of(UUID patientId, int revision, PutPlanRequest request, Stage stage, Instant now) {
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
                stage.core().stream()
                        .map(core -> new PlannedExercise(core.exerciseCode(), DefaultDose.of(core)))
                        .toList(),
                List.of(),
                pauses(request.pauses()),
                now);
    }

    private static Schedule schedule(ScheduleRequest request, Stage stage) {
        if (request == null) {
            return new Schedule(stage.sessionsPerWeek(), 1, List.of());
        }
        int timesPerDay = request.timesPerDay() == null ? 1 : request.timesPerDay();
        return new Schedule(request.sessionsPerWeek(), timesPerDay, List.copyOf(given(request.restDays())));
    }

    private static List<Pause> pauses(List<PauseRequest> requests) {
        return requests == null
                ? List.of()
                : requests.stream()
                        .map(pause -> new Pause(pause.from(), pause.to(), pause.reason()))
                        .toList();
    }

    private static <E> Set<E> given(Set<E> values) {
        return values == null ? Set.of() : values;
    }
}
