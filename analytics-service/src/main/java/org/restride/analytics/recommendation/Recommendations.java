package org.restride.analytics.recommendation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.restride.analytics.progression.decision.Decision;
import org.restride.analytics.progression.decision.DecisionKind;
import org.restride.analytics.progression.decision.Urgency;
import org.restride.analytics.recommendation.Recommendation.Changes;
import org.restride.events.ProtocolReference;
import org.restride.events.SessionCompleted.PlanReference;

/** The recommendations that were issued. Joins the caller's transaction. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Recommendations {

    private static final String STANDING = """
            select distinct on (patient_id) patient_id, recommendation_id, number, local_day, decision, urgency, codes,
                stage_code, protocol_code, protocol_version, run_id, run_since
            from recommendation
            where patient_id = any(?)
            order by patient_id, number desc
            """;
    private static final String INSERT = """
            insert into recommendation (recommendation_id, patient_id, number, local_day, decision, urgency, codes,
                stage_code, protocol_code, protocol_version, plan_id, plan_revision, clinical_sign_off_required,
                supersedes, changes, as_of, issued_at, fact_ids, record, inputs, inputs_of_last_week, run_id, run_since,
                spanish)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, cast(? as jsonb),
                cast(? as jsonb), cast(? as jsonb), ?, ?, ?)
            """;
    private static final String READ = """
            select recommendation_id, patient_id, number, plan_id, plan_revision, clinical_sign_off_required, supersedes,
                changes, as_of, issued_at, record, spanish
            from recommendation
            """;
    private static final String DECIDED = """
            select given.patient_id, given.code, cast(decision.data ->> 'decidedAt' as timestamptz)
            from (select patient_id, recommendation_id, unnest(codes) as code from recommendation
                  where patient_id = any(?) and codes && ?) given
            join fact decision on decision.patient_id = given.patient_id and decision.kind = 'STAGE_DECISION'
              and decision.data ->> 'recommendationId' = cast(given.recommendation_id as text)
            where given.code = any(?)
            """;

    private static final String IS_DECIDED = """
            exists (select 1 from fact decided
                    where decided.patient_id = recommendation.patient_id and decided.kind = 'STAGE_DECISION'
                      and decided.data ->> 'recommendationId' = cast(recommendation.recommendation_id as text))
            """;

    private static final int FETCHED_AT_ONCE = 50;

    private final AgroalDataSource dataSource;
    private final ObjectMapper json;

    Recommendations(AgroalDataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = SpanishTexts.leftOutBy(json);
    }

    /** A decision of a clinician upon a recommendation that gave this code. */
    public record Decided(String code, OffsetDateTime decidedAt) {}

    /** The newest of each patient; nothing of those who have none. */
    public Map<UUID, Standing> standing(Collection<UUID> patientIds) {
        Map<UUID, Standing> standing = new HashMap<>();
        query(
                STANDING,
                select -> select.setArray(1, uuids(select, patientIds)),
                row -> standing.put(row.getObject(1, UUID.class), standing(row)));
        return standing;
    }

    /** When criteria with these codes were decided upon, by patient. */
    public Map<UUID, List<Decided>> decided(Collection<UUID> patientIds, Set<String> codes) {
        Map<UUID, List<Decided>> decided = new HashMap<>();
        query(
                DECIDED,
                select -> {
                    select.setArray(1, uuids(select, patientIds));
                    select.setArray(2, texts(select, codes));
                    select.setArray(3, texts(select, codes));
                },
                row -> decided.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                        .add(new Decided(row.getString(2), row.getObject(3, OffsetDateTime.class))));
        return decided;
    }

    Set<String> factsOf(UUID recommendationId) {
        List<String> facts = new ArrayList<>();
        query(
                "select unnest(fact_ids) from recommendation where recommendation_id = ?",
                select -> select.setObject(1, recommendationId),
                row -> facts.add(row.getString(1)));
        return Set.copyOf(facts);
    }

    /** @param run to which it belongs */
    void add(Recommendation recommendation, Advice advice, Standing run) {
        Decision decision = recommendation.decision();
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, recommendation.recommendationId());
            insert.setObject(2, recommendation.patientId());
            insert.setInt(3, recommendation.number());
            insert.setObject(4, recommendation.localDay());
            insert.setString(5, decision.decision().name());
            insert.setString(
                    6, decision.urgency() == null ? null : decision.urgency().name());
            insert.setArray(7, texts(insert, decision.codes()));
            insert.setString(8, decision.stageCode());
            insert.setString(9, decision.protocol().code());
            insert.setString(10, decision.protocol().version());
            insert.setObject(11, recommendation.plan().planId());
            insert.setInt(12, recommendation.plan().revision());
            insert.setBoolean(13, recommendation.clinicalSignOffRequired());
            insert.setObject(14, recommendation.supersedes());
            insert.setString(15, recommendation.changes() == null ? null : text(recommendation.changes()));
            insert.setObject(16, recommendation.asOf().atOffset(ZoneOffset.UTC));
            insert.setObject(17, recommendation.issuedAt().atOffset(ZoneOffset.UTC));
            insert.setArray(18, texts(insert, IssueRule.facts(decision)));
            insert.setString(19, text(decision));
            insert.setString(20, text(RecordedInputs.of(advice.history())));
            insert.setString(21, advice.lastWeekly() == null ? null : text(RecordedInputs.of(advice.lastWeekly())));
            insert.setObject(22, run.runId());
            insert.setObject(23, run.runSince());
            insert.setArray(24, texts(insert, SpanishTexts.of(decision)));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A recommendation cannot be stored", e);
        }
    }

    /** Newest first. @param before only those with a lower number */
    List<Recommendation> newestFirst(UUID patientId, int before, int limit) {
        List<Recommendation> found = new ArrayList<>();
        query(
                READ + "where patient_id = ? and number < ? order by number desc limit ?",
                select -> {
                    select.setObject(1, patientId);
                    select.setInt(2, before);
                    select.setInt(3, limit);
                },
                row -> found.add(read(row)));
        return found;
    }

    /** Hands over all of a patient, oldest first. */
    public void each(UUID patientId, Consumer<Recommendation> taker) {
        each(patientId, "true", taker);
    }

    /** Hands over those upon which a clinician has decided, oldest first, as the patient may know them. */
    public void eachToldTo(UUID patientId, Consumer<Recommendation> taker) {
        each(patientId, IS_DECIDED, recommendation -> taker.accept(recommendation.withoutTheOneBefore()));
    }

    private void each(UUID patientId, String condition, Consumer<Recommendation> taker) {
        query(
                READ + "where patient_id = ? and " + condition + " order by number",
                select -> {
                    select.setObject(1, patientId);
                    select.setFetchSize(FETCHED_AT_ONCE);
                },
                row -> taker.accept(read(row)));
    }

    /** Those for days of a period, newest first. */
    public List<Recommendation> between(UUID patientId, LocalDate from, LocalDate to) {
        List<Recommendation> found = new ArrayList<>();
        query(
                READ + "where patient_id = ? and local_day between ? and ? order by number desc",
                select -> {
                    select.setObject(1, patientId);
                    select.setObject(2, from);
                    select.setObject(3, to);
                },
                row -> found.add(read(row)));
        return found;
    }

    public Optional<Recommendation> find(UUID patientId, UUID recommendationId) {
        List<Recommendation> found = new ArrayList<>();
        query(
                READ + "where patient_id = ? and recommendation_id = ?",
                select -> {
                    select.setObject(1, patientId);
                    select.setObject(2, recommendationId);
                },
                row -> found.add(read(row)));
        return found.stream().findFirst();
    }

    /** @param lastWeekly null without one */
    record Inputs(RecordedInputs now, RecordedInputs lastWeekly) {}

    Inputs inputs(UUID recommendationId) {
        List<Inputs> found = new ArrayList<>();
        query(
                "select inputs, inputs_of_last_week from recommendation where recommendation_id = ?",
                select -> select.setObject(1, recommendationId),
                row -> found.add(new Inputs(
                        object(row.getString(1), RecordedInputs.class),
                        object(row.getString(2), RecordedInputs.class))));
        return found.get(0);
    }

    public void forget(UUID patientId) {
        try (var connection = dataSource.getConnection();
                var delete = connection.prepareStatement("delete from recommendation where patient_id = ?")) {
            delete.setObject(1, patientId);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Recommendations cannot be deleted", e);
        }
    }

    private static Standing standing(ResultSet row) throws SQLException {
        String urgency = row.getString(6);
        return new Standing(
                row.getObject(2, UUID.class),
                row.getInt(3),
                row.getObject(11, UUID.class),
                row.getObject(12, LocalDate.class),
                row.getObject(4, LocalDate.class),
                DecisionKind.valueOf(row.getString(5)),
                urgency == null ? null : Urgency.valueOf(urgency),
                Arrays.asList((String[]) row.getArray(7).getArray()),
                row.getString(8),
                new ProtocolReference(row.getString(9), row.getString(10)));
    }

    private Recommendation read(ResultSet row) throws SQLException {
        return new Recommendation(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getInt(3),
                new PlanReference(row.getObject(4, UUID.class), row.getInt(5)),
                row.getBoolean(6),
                row.getObject(7, UUID.class),
                object(row.getString(8), Changes.class),
                row.getObject(9, OffsetDateTime.class).toInstant(),
                row.getObject(10, OffsetDateTime.class).toInstant(),
                decision(row));
    }

    private Decision decision(ResultSet row) throws SQLException {
        Decision english = object(row.getString(11), Decision.class);
        var spanish = row.getArray(12);
        return spanish == null ? english : SpanishTexts.beside(english, List.of((String[]) spanish.getArray()));
    }

    private interface Parameters {
        void set(PreparedStatement select) throws SQLException;
    }

    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    private void query(String sql, Parameters parameters, Row taker) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(sql)) {
            parameters.set(select);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    taker.take(rows);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Recommendations cannot be read", e);
        }
    }

    private static java.sql.Array uuids(PreparedStatement statement, Collection<UUID> ids) throws SQLException {
        return statement.getConnection().createArrayOf("uuid", ids.toArray());
    }

    private static java.sql.Array texts(PreparedStatement statement, Collection<String> texts) throws SQLException {
        return statement.getConnection().createArrayOf("text", texts.toArray());
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A recommendation cannot be written as JSON", e);
        }
    }

    private <T> T object(String stored, Class<T> type) {
        try {
            return stored == null ? null : json.readValue(stored, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A recommendation is stored unreadably", e);
        }
    }
}
