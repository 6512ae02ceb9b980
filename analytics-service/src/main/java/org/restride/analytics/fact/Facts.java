package org.restride.analytics.fact;

import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.jpa.AvailableHints;
import org.restride.analytics.sql.Sql;
import org.restride.events.EventCodec;
import org.restride.events.EventType;
import org.restride.events.PatientChanged;
import org.restride.events.PatientEvent;
import org.restride.events.PlanChanged;
import org.restride.events.SymptomReported;

/** What is known of patients. */
@ApplicationScoped
public class Facts implements PanacheRepositoryBase<Fact, Fact.Key> {

    private static final int FETCHED_AT_ONCE = 500;
    private static final String REPORTED = """
            select patient_id, kind, convert_to(data::text, 'UTF8')
            from fact
            where patient_id = any(?) and kind in ('SESSION', 'PAIN_SCORE')
            """;

    private static final String WITH_FLAGS = """
            select patient_id, convert_to(data::text, 'UTF8') as data
            from fact
            where patient_id = any(?) and kind = 'SYMPTOM_REPORT' and jsonb_array_length(data -> 'flags') > 0
            """;

    private final AgroalDataSource dataSource;

    Facts(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Sessions and pain scores of several patients in one query, also voided ones; read row by row, not as entities. */
    public Map<UUID, List<PatientEvent>> reportedBy(Collection<UUID> patientIds) {
        Map<UUID, List<PatientEvent>> reported = new HashMap<>();
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(REPORTED)) {
            select.setArray(1, connection.createArrayOf("uuid", patientIds.toArray()));
            select.setFetchSize(FETCHED_AT_ONCE);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var type = FactKind.valueOf(rows.getString(2)).eventType();
                    var event = (PatientEvent) EventCodec.decode(type, rows.getBytes(3));
                    reported.computeIfAbsent(rows.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(event);
                }
            }
            return reported;
        } catch (SQLException e) {
            throw new FactsNotRead(e);
        }
    }

    /** Screens for warning symptoms that raised flags, open or cleared, also voided ones; of several patients in one query. */
    public Map<UUID, List<SymptomReported>> flaggedBy(Collection<UUID> patientIds) {
        Map<UUID, List<SymptomReported>> flagged = new HashMap<>();
        Sql.on(dataSource)
                .list(
                        WITH_FLAGS,
                        row -> (SymptomReported) EventCodec.decode(EventType.SYMPTOM_REPORTED, row.getBytes("data")),
                        (Object) patientIds.toArray(UUID[]::new))
                .forEach(report -> flagged.computeIfAbsent(report.patientId(), id -> new ArrayList<>())
                        .add(report));
        return flagged;
    }

    /** All plan revisions of a patient, in no order. */
    public List<PlanChanged> plansOf(UUID patientId) {
        return stream("key.patientId = ?1 and key.kind = ?2", patientId, FactKind.PLAN)
                .map(fact -> (PlanChanged) fact.asEvent())
                .toList();
    }

    /** Who the patient is; empty while only other things are known. */
    public Optional<PatientChanged> patient(UUID patientId) {
        return findByIdOptional(new Fact.Key(patientId, FactKind.PATIENT, patientId.toString()))
                .map(fact -> (PatientChanged) fact.asEvent());
    }

    /** Hands over everything known of a patient, one by one as the database gives it. Joins the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    public void each(UUID patientId, Consumer<StoredFact> taker) {
        var all = find("key.patientId = ?1 order by key.kind, key.identity", patientId);
        try (var rows = all.withHint(AvailableHints.HINT_FETCH_SIZE, FETCHED_AT_ONCE).stream()) {
            rows.forEach(fact -> {
                taker.accept(new StoredFact(fact.key.kind(), fact.key.identity(), fact.revision, fact.data));
                getEntityManager().detach(fact);
            });
        }
    }

    /** Joins the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    public void forget(UUID patientId) {
        delete("key.patientId", patientId);
    }

    public boolean isKnown(UUID patientId) {
        return find("key.patientId = ?1", patientId).page(0, 1).firstResult() != null;
    }

    /** The database did not give what was asked for. */
    static class FactsNotRead extends RuntimeException {
        private static final long serialVersionUID = 1L;

        FactsNotRead(SQLException cause) {
            super("Facts cannot be read", cause);
        }
    }
}
