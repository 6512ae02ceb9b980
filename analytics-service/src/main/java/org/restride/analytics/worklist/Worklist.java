package org.restride.analytics.worklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import org.restride.analytics.sql.Sql;

/** The items of all patients, kept in step with what holds of them. */
@ApplicationScoped
public class Worklist {

    /**
     * One statement for all patients. Writes only what differs, so that an evaluation without news costs no write. A new
     * cause opens an item again by itself: it is not among those that were seen.
     */
    private static final String REFRESH = """
            with held as (
                select * from jsonb_to_recordset(?::jsonb) as held (
                    patient_id uuid, kind text, urgency text, causes text[], since date, codes text[],
                    recommendation_id uuid)
            ), asked as (
                select ?::timestamptz as now
            ), over as (
                update worklist_item item
                set closed_at = asked.now, revision = item.revision + 1
                from asked
                where item.patient_id = any(?) and item.closed_at is null
                  and not exists (select 1 from held
                                  where held.patient_id = item.patient_id and held.kind = item.kind)
            )
            insert into worklist_item as item
                (item_id, patient_id, kind, revision, urgency, causes, since, codes, recommendation_id, opened_at)
            select gen_random_uuid(), patient_id, kind, 1, urgency, causes, since, codes, recommendation_id, now
            from held, asked
            order by patient_id, kind
            on conflict (patient_id, kind) where closed_at is null do update
                set (revision, urgency, causes, since, codes, recommendation_id)
                  = (item.revision + 1, excluded.urgency, excluded.causes, excluded.since, excluded.codes,
                     excluded.recommendation_id)
                where (item.urgency, item.causes, item.since, item.codes, item.recommendation_id)
                      is distinct from
                      (excluded.urgency, excluded.causes, excluded.since, excluded.codes, excluded.recommendation_id)
            """;

    private final Sql sql;
    private final ObjectMapper json;
    private final Clock clock;

    Worklist(AgroalDataSource dataSource, ObjectMapper json, Clock clock) {
        this.sql = Sql.on(dataSource);
        this.json = json;
        this.clock = clock;
    }

    /**
     * Makes these the attentions of these patients: opens what is new, keeps what stays, closes what is gone. Asking for the
     * same again changes nothing. Joins the caller's transaction, which must keep everybody else from these patients.
     *
     * @param attentions everything that holds of each patient; an empty set for one who needs none
     * @throws IllegalArgumentException if a patient has two of a kind, or an attention of somebody else
     */
    @Transactional(TxType.MANDATORY)
    public void refresh(Map<UUID, Set<Attention>> attentions) {
        List<Row> rows = new ArrayList<>();
        attentions.forEach((patientId, held) -> rows.addAll(rows(patientId, held)));
        UUID[] patientIds = attentions.keySet().toArray(UUID[]::new);
        sql.update(REFRESH, asJson(rows), clock.instant(), patientIds);
    }

    /** Deletes all items of a patient, with what was done about them. Joins the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    public void forget(UUID patientId) {
        sql.update("delete from worklist_item where patient_id = ?", patientId);
        sql.update("delete from quiet_settings where patient_id = ?", patientId);
    }

    private static List<Row> rows(UUID patientId, Set<Attention> held) {
        Set<AttentionKind> kinds = EnumSet.noneOf(AttentionKind.class);
        for (Attention attention : held) {
            if (!attention.patientId().equals(patientId) || !kinds.add(attention.kind())) {
                throw new IllegalArgumentException(
                        "Patient %s was given an attention that is somebody else's, or two of a kind"
                                .formatted(patientId));
            }
        }
        return held.stream().map(Row::of).toList();
    }

    private String asJson(List<Row> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Attentions cannot be written as JSON", e);
        }
    }

    /** The names of the columns. */
    private record Row(
            UUID patient_id,
            AttentionKind kind,
            Urgency urgency,
            SortedSet<String> causes,
            LocalDate since,
            SortedSet<String> codes,
            UUID recommendation_id) {

        static Row of(Attention attention) {
            return new Row(
                    attention.patientId(),
                    attention.kind(),
                    attention.urgency(),
                    attention.causes(),
                    attention.since(),
                    attention.codes(),
                    attention.recommendationId());
        }
    }
}
