package org.restride.analytics.summary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.jpa.AvailableHints;

/** The daily summaries that are stored. */
@ApplicationScoped
public class DailySummaries implements PanacheRepositoryBase<DailySummary, DailySummary.Key> {

    /** Writes only the rows that differ, so that an evaluation without news costs no write. */
    private static final String REFRESH = """
            with days as (
                select * from jsonb_to_recordset(cast(:days as jsonb)) as day (
                    patient_id uuid, local_day date,
                    leg smallint, leg_source text, leg_recalled smallint,
                    back smallint, back_source text, back_recalled smallint,
                    most_distal text, session_doses double precision[],
                    sessions_recorded int, pain_scores_recorded int)
            ), gone as (
                delete from daily_summary old
                where old.patient_id = any(:patientIds)
                  and not exists (select 1 from days
                                  where days.patient_id = old.patient_id and days.local_day = old.local_day)
            )
            insert into daily_summary as old
            select * from days
            on conflict (patient_id, local_day) do update
                set (leg_0_to_10, leg_source, leg_recalled, back_0_to_10, back_source, back_recalled,
                     most_distal, session_doses, sessions_recorded, pain_scores_recorded)
                  = (excluded.leg_0_to_10, excluded.leg_source, excluded.leg_recalled,
                     excluded.back_0_to_10, excluded.back_source, excluded.back_recalled,
                     excluded.most_distal, excluded.session_doses, excluded.sessions_recorded,
                     excluded.pain_scores_recorded)
                where old is distinct from excluded
            """;

    private static final int FETCHED_AT_ONCE = 500;

    private final ObjectMapper json;

    DailySummaries(ObjectMapper json) {
        this.json = json;
    }

    /** Makes these the summaries of these patients, in one statement. Joins the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    public void refresh(Map<UUID, List<DaySummary>> days) {
        var rows = days.entrySet().stream()
                .flatMap(patient -> patient.getValue().stream().map(day -> Row.of(patient.getKey(), day)))
                .toList();
        try {
            getEntityManager()
                    .createNativeQuery(REFRESH)
                    .setParameter("days", json.writeValueAsString(rows))
                    .setParameter("patientIds", days.keySet().toArray(UUID[]::new))
                    .executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Daily summaries cannot be written as JSON", e);
        }
    }

    /** Earliest first; days nothing is known of are left out. */
    public List<DaySummary> of(UUID patientId, LocalDate from, LocalDate to) {
        return stream(
                        "key.patientId = ?1 and key.localDay between ?2 and ?3 order by key.localDay",
                        patientId,
                        from,
                        to)
                .map(DailySummary::asDay)
                .toList();
    }

    /** Hands over a patient's days, earliest first, one by one as the database gives them. Joins the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    public void each(UUID patientId, Consumer<DaySummary> taker) {
        var all = find("key.patientId = ?1 order by key.localDay", patientId);
        try (var rows = all.withHint(AvailableHints.HINT_FETCH_SIZE, FETCHED_AT_ONCE).stream()) {
            rows.forEach(day -> {
                taker.accept(day.asDay());
                getEntityManager().detach(day);
            });
        }
    }

    /** Joins the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    public void forget(UUID patientId) {
        delete("key.patientId", patientId);
    }

    /** The names of the columns. */
    private record Row(
            UUID patient_id,
            LocalDate local_day,
            Integer leg,
            String leg_source,
            Integer leg_recalled,
            Integer back,
            String back_source,
            Integer back_recalled,
            String most_distal,
            List<Double> session_doses,
            int sessions_recorded,
            int pain_scores_recorded) {

        static Row of(UUID patientId, DaySummary day) {
            return new Row(
                    patientId,
                    day.day(),
                    day.leg().score0To10(),
                    name(day.leg().source()),
                    day.leg().recalled0To10(),
                    day.back().score0To10(),
                    name(day.back().source()),
                    day.back().recalled0To10(),
                    name(day.mostDistal()),
                    day.sessionDoses(),
                    day.sessionsRecorded(),
                    day.painScoresRecorded());
        }

        private static String name(Enum<?> value) {
            return value == null ? null : value.name();
        }
    }
}
