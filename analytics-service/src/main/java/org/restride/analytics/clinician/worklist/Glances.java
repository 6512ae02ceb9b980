package org.restride.analytics.clinician.worklist;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.restride.analytics.adherence.PatientZone;
import org.restride.analytics.adherence.PlanHistory;
import org.restride.analytics.clinician.chart.DoseBars;
import org.restride.analytics.fact.Facts;
import org.restride.analytics.sql.Sql;
import org.restride.events.PatientChanged;
import org.restride.events.PatientDay;
import org.restride.events.PatientEvent;
import org.restride.events.PlanChanged;

/** Looks at many patients at once: three queries, however many they are. */
@ApplicationScoped
class Glances {

    /** Four weeks. */
    static final int DAYS = 28;

    private static final String LAST_DAYS = """
            select patient_id, local_day, leg_0_to_10, back_0_to_10, session_doses, sessions_recorded
            from daily_summary
            where patient_id = any(?) and local_day > ?
            """;
    private static final String LAST_CONTACT = """
            select asked.patient_id, last.local_day
            from unnest(?) as asked (patient_id),
                 lateral (select local_day from daily_summary day
                          where day.patient_id = asked.patient_id order by local_day desc limit 1) last
            """;

    private final Facts facts;
    private final Sql sql;
    private final Clock clock;

    Glances(Facts facts, AgroalDataSource dataSource, Clock clock) {
        this.facts = facts;
        this.sql = Sql.on(dataSource);
        this.clock = clock;
    }

    private record Day(UUID patientId, LocalDate day, Integer leg, Integer back, Double dose) {

        static Day from(ResultSet row) throws SQLException {
            var doses = (Double[]) row.getArray("session_doses").getArray();
            return new Day(
                    Sql.uuid(row, "patient_id"),
                    row.getObject("local_day", LocalDate.class),
                    row.getObject("leg_0_to_10", Integer.class),
                    row.getObject("back_0_to_10", Integer.class),
                    doses.length == 0 ? unrated(row) : doses[0]); // highest first
        }
    }

    /** Of sessions without a prescription nobody can say how much of it was done. */
    private static Double unrated(ResultSet row) throws SQLException {
        return row.getInt("sessions_recorded") == 0 ? null : DoseBars.UNRATED;
    }

    private record LastContact(UUID patientId, LocalDate day) {}

    Map<UUID, Glance> at(Collection<UUID> patientIds) {
        UUID[] ids = patientIds.toArray(UUID[]::new);
        // A day more, for zones in which it is tomorrow or still yesterday.
        LocalDate before = PatientDay.of(clock.instant(), ZoneId.of("UTC")).minusDays(DAYS + 1L);
        Map<UUID, Map<LocalDate, Day>> days = sql.list(LAST_DAYS, Day::from, ids, before).stream()
                .collect(Collectors.groupingBy(Day::patientId, Collectors.toMap(Day::day, Function.identity())));
        Map<UUID, LocalDate> contacts = sql
                .list(
                        LAST_CONTACT,
                        row -> new LastContact(Sql.uuid(row, "patient_id"), row.getObject(2, LocalDate.class)),
                        (Object) ids)
                .stream()
                .collect(Collectors.toMap(LastContact::patientId, LastContact::day));
        Map<UUID, Glance> glances = new HashMap<>();
        facts.arrangedFor(patientIds)
                .forEach((patientId, arranged) -> glances.put(
                        patientId, glance(arranged, days.getOrDefault(patientId, Map.of()), contacts.get(patientId))));
        return glances;
    }

    private Glance glance(List<PatientEvent> arranged, Map<LocalDate, Day> days, LocalDate lastContact) {
        List<PlanChanged> revisions = only(PlanChanged.class, arranged);
        Optional<PatientChanged> patient =
                only(PatientChanged.class, arranged).stream().findFirst();
        var plans = PlanHistory.of(revisions);
        LocalDate today = PatientDay.of(clock.instant(), PatientZone.of(revisions, patient.orElse(null)));
        var plan = plans.inForceOn(today);
        return new Glance(
                patient.map(PatientChanged::displayName).orElse(null),
                today,
                plan.map(PlanChanged::stageOrder).orElse(null),
                plans.stageStart(today).orElse(null),
                plans.isPausedOn(today),
                last(days, today, Day::leg),
                last(days, today, Day::back),
                last(days, today, Day::dose),
                askedDays(plans, today),
                lastContact);
    }

    private static int askedDays(PlanHistory plans, LocalDate today) {
        return (int) today.minusDays(DAYS - 1L)
                .datesUntil(today.plusDays(1))
                .filter(day -> plans.inForceOn(day).isPresent() && !plans.isPausedOn(day))
                .count();
    }

    private static <T> List<T> last(Map<LocalDate, Day> days, LocalDate today, Function<Day, T> figure) {
        List<T> figures = new ArrayList<>();
        for (LocalDate day = today.minusDays(DAYS - 1L); !day.isAfter(today); day = day.plusDays(1)) {
            Day told = days.get(day);
            figures.add(told == null ? null : figure.apply(told));
        }
        return figures;
    }

    private static <E extends PatientEvent> List<E> only(Class<E> type, List<PatientEvent> events) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
