package org.restride.analytics.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.restride.analytics.adherence.AdherenceBlock;
import org.restride.analytics.adherence.ExpectedSessions;
import org.restride.analytics.adherence.PlanHistory;
import org.restride.analytics.adherence.SessionDose;
import org.restride.analytics.adherence.SideVolume;
import org.restride.analytics.report.PatientReport.Exercise;
import org.restride.analytics.report.PatientReport.Period;
import org.restride.analytics.report.PatientReport.SideShare;
import org.restride.events.AtTarget;
import org.restride.events.SessionCompleted;
import org.restride.events.SessionCompleted.ExerciseRecord;

/** How far each exercise was done, side by side. */
final class ExerciseSection {

    private final PlanHistory plans;
    private final Period period;
    private final Map<String, Map<LocalDate, List<ExerciseRecord>>> recorded = new HashMap<>();

    /** @param sessions in any order; those outside the period do not count */
    ExerciseSection(PlanHistory plans, Period period, List<SessionCompleted> sessions) {
        this.plans = plans;
        this.period = period;
        for (SessionCompleted session : sessions) {
            if (!session.localDay().isBefore(period.from())
                    && !session.localDay().isAfter(period.to())) {
                session.exercises().stream()
                        .filter(exercise -> exercise.prescribed() != null)
                        .forEach(exercise -> recorded.computeIfAbsent(exercise.exerciseCode(), code -> new TreeMap<>())
                                .computeIfAbsent(session.localDay(), day -> new ArrayList<>())
                                .add(exercise));
            }
        }
    }

    List<Exercise> exercises() {
        var codes = new TreeSet<>(recorded.keySet());
        period.from()
                .datesUntil(period.to().plusDays(1))
                .filter(day -> plans.perWeekOn(day) > 0)
                .flatMap(day -> plans.inForceOn(day).stream())
                .distinct()
                .forEach(plan -> plan.exercises().forEach(exercise -> codes.add(exercise.exerciseCode())));
        return codes.stream().map(this::exercise).toList();
    }

    private Exercise exercise(String code) {
        Map<LocalDate, List<ExerciseRecord>> byDay = recorded.getOrDefault(code, Map.of());
        Map<LocalDate, List<Double>> shares = new HashMap<>();
        byDay.forEach((day, exercises) -> shares.put(
                day,
                exercises.stream()
                        .map(SessionDose::share)
                        .sorted(Comparator.reverseOrder())
                        .toList()));
        List<ExerciseRecord> all = byDay.values().stream().flatMap(List::stream).toList();
        var adherence = AdherenceSection.weekByWeek(period, expected(code), shares);
        return new Exercise(
                code,
                Rounded.of(adherence.expected()),
                all.size(),
                (int) all.stream()
                        .filter(exercise -> SessionDose.share(exercise) >= AdherenceBlock.COMPLETE_DOSE)
                        .count(),
                (int) all.stream()
                        .filter(exercise -> AtTarget.reached(exercise.prescribed(), exercise.performed()))
                        .count(),
                AdherenceSection.figure(adherence.sessions()),
                AdherenceSection.figure(adherence.dose()),
                sides(all));
    }

    private ExpectedSessions expected(String code) {
        return day -> plans.inForceOn(day)
                        .filter(plan -> plan.exercises().stream()
                                .anyMatch(exercise -> exercise.exerciseCode().equals(code)))
                        .isPresent()
                ? plans.perWeekOn(day)
                : 0;
    }

    /** Left, right, then in total. */
    private static List<SideShare> sides(List<ExerciseRecord> exercises) {
        Map<Integer, List<SideVolume>> bySide = new TreeMap<>();
        for (ExerciseRecord exercise : exercises) {
            for (SideVolume volume : SideVolume.of(exercise)) {
                int order = volume.side() == null
                        ? SessionCompleted.Side.values().length
                        : volume.side().ordinal();
                bySide.computeIfAbsent(order, side -> new ArrayList<>()).add(volume);
            }
        }
        return bySide.values().stream().map(ExerciseSection::share).toList();
    }

    private static SideShare share(List<SideVolume> volumes) {
        int sets = volumes.stream().mapToInt(SideVolume::sets).sum();
        int ofSets = volumes.stream().mapToInt(SideVolume::ofSets).sum();
        // added up in ascending order, so that the order of the facts cannot be seen in the last digit
        double volume =
                volumes.stream().mapToDouble(SideVolume::volume).sorted().sum();
        double ofVolume =
                volumes.stream().mapToDouble(SideVolume::ofVolume).sorted().sum();
        return new SideShare(
                volumes.get(0).side(),
                volumes.size(),
                sets,
                ofSets,
                ofSets == 0 ? null : Rounded.of((double) sets / ofSets),
                Rounded.of(volume),
                Rounded.of(ofVolume),
                ofVolume == 0 ? null : Rounded.of(volume / ofVolume));
    }
}
