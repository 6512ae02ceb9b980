package org.restride.session.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.restride.events.PainLocation;
import org.restride.events.PlanChanged;
import org.restride.events.PlanChanged.LeftOut;
import org.restride.events.PlanChanged.Pause;
import org.restride.events.PlanChanged.PlannedExercise;
import org.restride.events.PlanChanged.Schedule;
import org.restride.events.ProtocolReference;

/**
 * A plan revision as callers see it.
 *
 * @param clinicalSignOffRequired true while no clinician has approved the protocol; say so wherever the plan is shown
 */
record PlanView(
        UUID patientId,
        UUID planId,
        int revision,
        LocalDate effectiveFrom,
        LocalDate startDay,
        ProtocolReference protocol,
        boolean clinicalSignOffRequired,
        String stageCode,
        int stageOrder,
        Schedule schedule,
        String zone,
        List<String> conditions,
        List<PainLocation> trackedLocations,
        List<PlannedExercise> exercises,
        List<LeftOut> leftOut,
        List<Pause> pauses,
        Instant changedAt) {

    static PlanView of(PlanChanged plan, boolean clinicalSignOffRequired) {
        return new PlanView(
                plan.patientId(),
                plan.planId(),
                plan.revision(),
                plan.effectiveFrom(),
                plan.startDay(),
                plan.protocol(),
                clinicalSignOffRequired,
                plan.stageCode(),
                plan.stageOrder(),
                plan.schedule(),
                plan.zone().getId(),
                plan.conditions(),
                plan.trackedLocations(),
                plan.exercises(),
                plan.leftOut(),
                plan.pauses(),
                plan.changedAt());
    }
}
