package org.restride.analytics.adherence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.restride.events.PlanChanged;

/** All revisions of a patient's plan, asked by day. */
public final class PlanHistory implements ExpectedSessions {

    private final List<PlanChanged> newestFirst;

    private PlanHistory(List<PlanChanged> newestFirst) {
        this.newestFirst = newestFirst;
    }

    /** @param revisions in any order */
    public static PlanHistory of(Collection<PlanChanged> revisions) {
        return new PlanHistory(revisions.stream()
                .sorted(Comparator.comparingInt(PlanChanged::revision).reversed())
                .toList());
    }

    /** The highest revision that counts by that day; empty before the first and before the programme starts. */
    public Optional<PlanChanged> inForceOn(LocalDate day) {
        return newestFirst.stream()
                .filter(plan ->
                        !plan.effectiveFrom().isAfter(day) && !plan.startDay().isAfter(day))
                .findFirst();
    }

    /** First day of the unbroken run of the stage that is in force on {@code day}. */
    public Optional<LocalDate> stageStart(LocalDate day) {
        Optional<PlanChanged> current = inForceOn(day);
        if (current.isEmpty()) {
            return Optional.empty();
        }
        LocalDate start = current.get().effectiveFrom();
        for (PlanChanged plan : newestFirst) {
            boolean wasInForce = plan.revision() < current.get().revision()
                    && plan.effectiveFrom().isBefore(start);
            if (wasInForce && !sameStage(plan, current.get())) {
                break;
            }
            start = wasInForce ? plan.effectiveFrom() : start;
        }
        return Optional.of(start);
    }

    /** None before the plan and in a pause. */
    @Override
    public int perWeekOn(LocalDate day) {
        return inForceOn(day)
                .filter(plan -> !isPausedOn(day))
                .map(plan -> plan.schedule().sessionsPerWeek())
                .orElse(0);
    }

    /** Pauses belong to the plan in force on the day. */
    public boolean isPausedOn(LocalDate day) {
        return inForceOn(day).stream().anyMatch(plan -> plan.pauses().stream().anyMatch(pause -> pause.covers(day)));
    }

    private static boolean sameStage(PlanChanged a, PlanChanged b) {
        return a.planId().equals(b.planId())
                && a.stageCode().equals(b.stageCode())
                && a.protocol().code().equals(b.protocol().code());
    }
}
