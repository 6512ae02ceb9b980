package org.restride.analytics.outcomes;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.restride.analytics.adherence.PlanHistory;
import org.restride.analytics.clinic.ClinicReach;
import org.restride.analytics.clinic.GroupPeriod;
import org.restride.analytics.fact.Facts;
import org.restride.analytics.pain.Reading;
import org.restride.analytics.sql.Sql;
import org.restride.events.PainLocation;
import org.restride.events.PatientDay;
import org.restride.events.PlanChanged;

/** The programmes that began in a period, some hundred at a time, so that memory does not grow with the clinic. */
@ApplicationScoped
class Programmes {

    /** About 20 s of work. */
    private static final int MOST = 20_000;

    private static final int AT_ONCE = 500;
    private static final int DAYS = 7 * Tally.WEEKS;

    private static final String BEGAN = """
            select distinct plan.patient_id
            from fact plan
            join fact patient on patient.patient_id = plan.patient_id and patient.kind = 'PATIENT'
                             and patient.identity = plan.patient_id::text
            where plan.kind = 'PLAN' and cast(plan.data ->> 'startDay' as date) between ? and ?
              and (?::uuid[] is null or cast(patient.data ->> 'clinicId' as uuid) = any(?::uuid[]))
            order by 1
            limit ?
            """;
    private static final String TOLD = """
            select day.patient_id, day.local_day, day.leg_0_to_10, day.back_0_to_10, day.session_doses
            from unnest(?::uuid[], cast(?::text[] as date[])) as programme (patient_id, start_day)
            join daily_summary day on day.patient_id = programme.patient_id
                                  and day.local_day between programme.start_day and programme.start_day + ?
            """;

    private final Facts facts;
    private final Sql sql;
    private final Clock clock;

    Programmes(Facts facts, AgroalDataSource dataSource, Clock clock) {
        this.facts = facts;
        this.sql = Sql.on(dataSource);
        this.clock = clock;
    }

    /**
     * Hands over one programme of a patient: the one that the plan in force on the last day of the period belongs to, if it
     * began in the period. Today is not over and does not count.
     */
    void each(ClinicReach reach, GroupPeriod period, Consumer<Programme> taker) {
        UUID[] clinicIds = reach.asArray();
        List<UUID> patientIds = sql.list(
                BEGAN, row -> Sql.uuid(row, "patient_id"), period.from(), period.to(), clinicIds, clinicIds, MOST + 1);
        if (patientIds.size() > MOST) {
            throw new TooManyProgrammes(MOST);
        }
        Instant now = clock.instant();
        for (int first = 0; first < patientIds.size(); first += AT_ONCE) {
            some(patientIds.subList(first, Math.min(patientIds.size(), first + AT_ONCE)), period, now)
                    .forEach(taker);
        }
    }

    private Stream<Programme> some(Collection<UUID> patientIds, GroupPeriod period, Instant now) {
        Map<UUID, Programme> programmes = new LinkedHashMap<>();
        facts.plansOf(patientIds).forEach((patientId, revisions) -> begun(revisions, period, now)
                .ifPresent(programme -> programmes.put(patientId, programme)));
        sql.list(
                        TOLD,
                        Told::from,
                        programmes.keySet().toArray(UUID[]::new),
                        programmes.values().stream()
                                .map(programme -> programme.start().toString())
                                .toArray(String[]::new),
                        DAYS - 1)
                .forEach(told -> told.addTo(programmes.get(told.patientId())));
        return programmes.values().stream();
    }

    private static Optional<Programme> begun(List<PlanChanged> revisions, GroupPeriod period, Instant now) {
        var plans = PlanHistory.of(revisions);
        return plans.inForceOn(period.to())
                .map(plan -> lastDay(plan, period, now))
                .flatMap(lastDay -> plans.inForceOn(lastDay)
                        .filter(plan -> !plan.startDay().isBefore(period.from()))
                        .map(plan -> new Programme(
                                plan.startDay(), lastDay, plan.planId(), plans, noScores(), new HashMap<>())));
    }

    private static LocalDate lastDay(PlanChanged plan, GroupPeriod period, Instant now) {
        LocalDate yesterday = PatientDay.of(now, plan.zone()).minusDays(1);
        return yesterday.isBefore(period.to()) ? yesterday : period.to();
    }

    private static Map<PainLocation, Map<LocalDate, Reading>> noScores() {
        Map<PainLocation, Map<LocalDate, Reading>> scores = new EnumMap<>(PainLocation.class);
        Stream.of(PainLocation.values()).forEach(location -> scores.put(location, new HashMap<>()));
        return scores;
    }

    /** What was reported for a day. */
    private record Told(UUID patientId, LocalDate day, Integer leg, Integer back, List<Double> doses) {

        static Told from(ResultSet row) throws SQLException {
            return new Told(
                    Sql.uuid(row, "patient_id"),
                    row.getObject("local_day", LocalDate.class),
                    row.getObject("leg_0_to_10", Integer.class),
                    row.getObject("back_0_to_10", Integer.class),
                    List.of((Double[]) row.getArray("session_doses").getArray()));
        }

        void addTo(Programme programme) {
            programme.scores().get(PainLocation.LEG).put(day, reading(leg));
            programme.scores().get(PainLocation.BACK).put(day, reading(back));
            programme.doses().put(day, doses);
        }

        private static Reading reading(Integer score) {
            return score == null ? Reading.NONE : new Reading(score, null, null, null);
        }
    }
}
