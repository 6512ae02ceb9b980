package org.restride.analytics.summary;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.restride.events.PainScored;
import org.restride.events.PatientEvent;
import org.restride.events.SessionCompleted;

/** Sorts what a patient reported into days. A pure function: order and repetition of the events cannot be seen in it. */
public final class ObservedDays {

    private ObservedDays() {}

    /**
     * @param reported sessions and pain scores, the newest revision of each, in any order
     * @return the days something counts for, earliest first
     */
    public static List<DaySummary> of(Collection<PatientEvent> reported) {
        Map<LocalDate, List<SessionCompleted>> sessions = only(SessionCompleted.class, reported)
                .filter(session -> !session.voided())
                .collect(Collectors.groupingBy(SessionCompleted::localDay));
        Map<LocalDate, List<PainScored>> scores = only(PainScored.class, reported)
                .filter(score -> !score.voided())
                .collect(Collectors.groupingBy(PainScored::localDay));
        Map<LocalDate, DaySummary> days = new TreeMap<>();
        Stream.concat(sessions.keySet().stream(), scores.keySet().stream())
                .distinct()
                .forEach(day -> {
                    var observed = new ObservedDay(
                            day, sessions.getOrDefault(day, List.of()), scores.getOrDefault(day, List.of()));
                    days.put(day, observed.summary());
                });
        return List.copyOf(days.values());
    }

    private static <E> Stream<E> only(Class<E> type, Collection<PatientEvent> events) {
        return events.stream().filter(type::isInstance).map(type::cast);
    }
}
