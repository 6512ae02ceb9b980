package org.restride.analytics.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.restride.analytics.adherence.PatientZone;
import org.restride.analytics.adherence.PlanHistory;
import org.restride.analytics.summary.DaySummary;
import org.restride.events.PatientChanged;
import org.restride.events.PatientDay;
import org.restride.events.PatientEvent;
import org.restride.events.PlanChanged;
import org.restride.events.StageDecided;
import org.restride.events.SymptomReported;

/**
 * All that is known of a patient and matters to a recommendation.
 *
 * @param zone where the patient lives
 * @param days earliest first
 * @param decidedUpon recommendations a clinician has decided upon
 * @param acknowledged criteria that are given once and that a clinician has decided upon
 */
public record KnownPatient(
        ZoneId zone,
        PlanHistory plans,
        LocalDate lastStart,
        List<DaySummary> days,
        List<SymptomReported> symptomReports,
        Set<UUID> decidedUpon,
        List<Acknowledged> acknowledged) {

    /** @param day local day of the decision */
    public record Acknowledged(String code, LocalDate day) {}

    /** @param arranged who the patient is, plans and symptom reports, the newest revision of each, in any order */
    static KnownPatient of(Collection<PatientEvent> arranged, List<DaySummary> days, List<OnceGiven> onceGiven) {
        List<PlanChanged> plans =
                new ArrayList<>(only(PlanChanged.class, arranged).toList());
        ZoneId zone = PatientZone.of(
                plans, only(PatientChanged.class, arranged).findFirst().orElse(null));
        return new KnownPatient(
                zone,
                PlanHistory.of(plans),
                plans.stream()
                        .map(PlanChanged::startDay)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                days,
                only(SymptomReported.class, arranged).toList(),
                only(StageDecided.class, arranged)
                        .map(StageDecided::recommendationId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                onceGiven.stream()
                        .map(given -> new Acknowledged(given.code(), PatientDay.of(given.decidedAt(), zone)))
                        .toList());
    }

    /** A recommendation by a criterion that is given once, decided upon. */
    record OnceGiven(String code, Instant decidedAt) {}

    public LocalDate dayOf(Instant instant) {
        return PatientDay.of(instant, zone);
    }

    /** Whether days that pass say something: while there is a plan that has begun or will begin. */
    boolean isActive() {
        return lastStart != null;
    }

    private static <E> Stream<E> only(Class<E> type, Collection<PatientEvent> events) {
        return events.stream().filter(type::isInstance).map(type::cast);
    }
}
