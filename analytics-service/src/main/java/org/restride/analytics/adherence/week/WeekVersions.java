package org.restride.analytics.adherence.week;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.restride.analytics.adherence.Adherence;
import org.restride.analytics.adherence.PlanHistory;
import org.restride.analytics.adherence.SessionDose;
import org.restride.events.PatientEvent;
import org.restride.events.PlanChanged;
import org.restride.events.SessionCompleted;

/**
 * What was known of calendar weeks when they became final and after each fact that came later (RULES 4.2). A pure function
 * of all revisions of plans and sessions with the times at which session-service received them: nothing of what was
 * computed or shown at the time is in it.
 */
public final class WeekVersions {

    private final List<PlanChanged> plans;
    private final Map<LocalDate, Set<SessionHistory>> byMonday = new HashMap<>();

    private WeekVersions(List<PlanChanged> plans) {
        this.plans = plans;
    }

    /**
     * @param plans all revisions, in any order
     * @param sessions all known revisions, also of sessions that were taken back, in any order
     */
    public static WeekVersions of(List<PlanChanged> plans, Collection<SessionCompleted> sessions) {
        var versions = new WeekVersions(plans);
        SessionHistory.of(sessions).forEach(history -> history.revisions().forEach(session -> versions.byMonday
                .computeIfAbsent(monday(session.localDay()), monday -> new HashSet<>())
                .add(history)));
        return versions;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /**
     * Oldest first, the first as of {@code finalAt}; empty when nothing that speaks of these days came later.
     *
     * @param from first day, in the same calendar week as {@code to}
     */
    public List<WeekVersion> since(Instant finalAt, LocalDate from, LocalDate to) {
        Set<SessionHistory> sessions = byMonday.getOrDefault(monday(from), Set.of());
        boolean planIsLate = plans.stream().anyMatch(plan -> isLate(plan, finalAt, to));
        if (!planIsLate && sessions.stream().noneMatch(session -> session.hasNewsAfter(finalAt))) {
            return List.of();
        }
        return new Week(sessions, from, to).versions(finalAt);
    }

    private static boolean isLate(PlanChanged plan, Instant finalAt, LocalDate to) {
        return plan.changedAt().isAfter(finalAt)
                && !plan.effectiveFrom().isAfter(to)
                && !plan.startDay().isAfter(to);
    }

    /** One week, or the part of it that was asked for. */
    private final class Week {

        private final Set<SessionHistory> sessions;
        private final LocalDate from;
        private final LocalDate to;

        Week(Set<SessionHistory> sessions, LocalDate from, LocalDate to) {
            this.sessions = sessions;
            this.from = from;
            this.to = to;
        }

        List<WeekVersion> versions(Instant finalAt) {
            List<WeekVersion> versions = new ArrayList<>(List.of(version(finalAt, List.of())));
            Instant before = finalAt;
            for (Instant cutOff : cutOffs(finalAt)) {
                versions.add(version(cutOff, changedBy(before, cutOff)));
                before = cutOff;
            }
            return versions;
        }

        private SortedSet<Instant> cutOffs(Instant finalAt) {
            SortedSet<Instant> cutOffs = new TreeSet<>();
            sessions.forEach(history -> history.revisions().stream()
                    .map(SessionCompleted::receivedAt)
                    .filter(receivedAt -> receivedAt.isAfter(finalAt))
                    .forEach(cutOffs::add));
            plans.stream()
                    .filter(plan -> isLate(plan, finalAt, to))
                    .map(PlanChanged::changedAt)
                    .forEach(cutOffs::add);
            return cutOffs;
        }

        private WeekVersion version(Instant cutOff, List<PatientEvent> changedBy) {
            Map<LocalDate, List<Double>> doses = new HashMap<>();
            sessions.forEach(history -> done(history, cutOff)
                    .ifPresent(done -> doses.computeIfAbsent(done.day(), day -> new ArrayList<>())
                            .add(done.dose())));
            doses.values().forEach(ofDay -> ofDay.sort(Comparator.reverseOrder()));
            return new WeekVersion(cutOff, Adherence.ofBlock(from, to, plansAsOf(cutOff), doses), changedBy);
        }

        private PlanHistory plansAsOf(Instant cutOff) {
            return PlanHistory.of(plans.stream()
                    .filter(plan -> !plan.changedAt().isAfter(cutOff))
                    .toList());
        }

        private record Done(LocalDate day, double dose) {}

        private Optional<Done> done(SessionHistory history, Instant cutOff) {
            return history.asOf(cutOff)
                    .filter(session -> !session.voided() && isWithin(session.localDay()))
                    .flatMap(session -> {
                        OptionalDouble dose = SessionDose.of(session.exercises());
                        return dose.isPresent()
                                ? Optional.of(new Done(session.localDay(), dose.getAsDouble()))
                                : Optional.empty();
                    });
        }

        private boolean isWithin(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        private List<PatientEvent> changedBy(Instant before, Instant cutOff) {
            Stream<PatientEvent> sessionsChanged = sessions.stream()
                    .filter(history -> !done(history, before).equals(done(history, cutOff)))
                    .flatMap(history -> history.asOf(cutOff).stream());
            return Stream.concat(plansThatChanged(before, cutOff), sessionsChanged)
                    .sorted(Comparator.comparing(PatientEvent::type).thenComparing(PatientEvent::identity))
                    .toList();
        }

        private Stream<PatientEvent> plansThatChanged(Instant before, Instant cutOff) {
            PlanHistory old = plansAsOf(before);
            PlanHistory now = plansAsOf(cutOff);
            return from.datesUntil(to.plusDays(1))
                    .filter(day -> old.perWeekOn(day) != now.perWeekOn(day))
                    .flatMap(day -> now.inForceOn(day).stream())
                    .distinct()
                    .map(PatientEvent.class::cast);
        }
    }
}
