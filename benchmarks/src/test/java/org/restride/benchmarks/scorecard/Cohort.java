package org.restride.benchmarks.scorecard;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.restride.events.ProtocolPublished.Stage;

/** All simulated patients under one decider: as many of each archetype. */
final class Cohort {

    private final Map<Archetype, List<FollowUp>> followUps;
    private final int lastStage;

    private Cohort(Map<Archetype, List<FollowUp>> followUps, int lastStage) {
        this.followUps = followUps;
        this.lastStage = lastStage;
    }

    static Cohort follow(PatientSimulator simulator, int patientsOfEach, Decider decider, List<Stage> stages) {
        Map<Archetype, List<FollowUp>> followUps = new EnumMap<>(Archetype.class);
        for (Archetype archetype : Archetype.ALL) {
            followUps.put(
                    archetype,
                    IntStream.range(0, patientsOfEach)
                            .parallel()
                            .mapToObj(number -> Programme.follow(simulator.patient(archetype, number), decider, stages))
                            .toList());
        }
        return new Cohort(followUps, stages.size());
    }

    List<FollowUp> of(Archetype archetype) {
        return followUps.get(archetype);
    }

    Stream<WeeklyStep> steps(Archetype archetype) {
        return of(archetype).stream().flatMap(followUp -> followUp.steps().stream());
    }

    Stream<WeeklyStep> steps() {
        return Archetype.ALL.stream().flatMap(this::steps);
    }

    Figure patients(Archetype archetype, Predicate<FollowUp> with) {
        return Figure.share(
                of(archetype).stream().filter(with).count(), of(archetype).size());
    }

    Figure steps(Archetype archetype, Predicate<WeeklyStep> with) {
        return Figure.share(
                steps(archetype).filter(with).count(), steps(archetype).count());
    }

    /** Of the decisions to move on. */
    Figure falseProgress(Archetype archetype) {
        return Figure.share(
                steps(archetype)
                        .filter(WeeklyStep::progresses)
                        .filter(WeeklyStep::progressWouldBeFalse)
                        .count(),
                steps(archetype).filter(WeeklyStep::progresses).count());
    }

    Figure meanHighestStage(Archetype archetype) {
        return Figure.mean(of(archetype).stream()
                .map(followUp -> followUp.highestStage(lastStage))
                .toList());
    }
}
