package org.restride.analytics.dryrun;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.restride.analytics.sql.Sql;
import org.restride.events.ProtocolReference;

/**
 * Patients for whom a draft says something else. Kept of those alone in whose care the one who started the dry run is, and
 * shown while they are.
 */
@ApplicationScoped
public class Differences {

    /** An erasure deletes these rows: it waits until what is found here is stored, and deletes that too, or was first. */
    private static final String IN_CARE = """
            select patient_id from patient_access
            where patient_id = any(?) and subject = ? and relation = 'CARE_TEAM'
            order by patient_id
            for share
            """;

    private static final String INSERT = """
            insert into dry_run_patient (dry_run_id, patient_id, local_day, protocol_version, stage_code, finding,
                missing_stage, now, draft)
            values (?, ?, ?, ?, ?, ?, ?, cast(? as json), cast(? as json))
            """;
    private static final String LIST = """
            select found.*, run.patients_on, patient.data ->> 'displayName' as display_name
            from dry_run_patient found
            join dry_run run using (dry_run_id)
            join patient_access care on care.patient_id = found.patient_id and care.subject = run.started_by
                                    and care.relation = 'CARE_TEAM'
            left join fact patient on patient.patient_id = found.patient_id and patient.kind = 'PATIENT'
                                  and patient.identity = found.patient_id::text
            where found.dry_run_id = ? and found.patient_id > ?
            order by found.patient_id
            limit ?
            """;

    private final Sql sql;
    private final ObjectMapper json;

    Differences(AgroalDataSource dataSource, ObjectMapper json) {
        this.sql = Sql.on(dataSource);
        this.json = json;
    }

    /** Keeps of these what is not the same. */
    @Transactional(TxType.MANDATORY)
    void add(DryRun run, List<Compared> compared) {
        List<Compared> telling =
                compared.stream().filter(each -> each.finding() != Finding.SAME).toList();
        if (telling.isEmpty()) {
            return;
        }
        UUID[] patientIds = telling.stream().map(Compared::patientId).toArray(UUID[]::new);
        Set<UUID> inCare =
                new HashSet<>(sql.list(IN_CARE, row -> Sql.uuid(row, "patient_id"), patientIds, run.startedBy()));
        telling.stream().filter(each -> inCare.contains(each.patientId())).forEach(each -> add(run.id(), each));
    }

    private void add(UUID dryRunId, Compared compared) {
        sql.update(
                INSERT,
                dryRunId,
                compared.patientId(),
                compared.day(),
                compared.protocolVersion(),
                compared.stageCode(),
                compared.finding(),
                compared.missingStage(),
                text(compared.now()),
                text(compared.draft()));
    }

    /** In the order of the patients' ids. */
    List<Difference> of(UUID dryRunId, UUID after, int limit) {
        return sql.list(LIST, this::difference, dryRunId, after, limit);
    }

    /** Joins the caller's transaction, after the patient's relations were deleted. */
    @Transactional(TxType.MANDATORY)
    public void forget(UUID patientId) {
        sql.update("delete from dry_run_patient where patient_id = ?", patientId);
    }

    private Difference difference(ResultSet row) throws SQLException {
        return new Difference(
                Sql.uuid(row, "patient_id"),
                row.getString("display_name"),
                row.getObject("local_day", LocalDate.class),
                new ProtocolReference(row.getString("patients_on"), row.getString("protocol_version")),
                row.getString("stage_code"),
                Sql.constant(row, "finding", Finding.class),
                row.getString("missing_stage"),
                essentials(row.getString("now")),
                essentials(row.getString("draft")));
    }

    private String text(Essentials essentials) {
        try {
            return essentials == null ? null : json.writeValueAsString(essentials);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Essentials essentials(String text) {
        try {
            return text == null ? null : json.readValue(text, Essentials.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
