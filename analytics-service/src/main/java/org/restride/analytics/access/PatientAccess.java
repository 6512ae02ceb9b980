package org.restride.analytics.access;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.restride.events.PatientChanged;

/** How callers stand to patients, as session-service announced it last. */
@ApplicationScoped
public class PatientAccess {

    private static final String RELATIONS = """
            select exists (select 1 from fact where patient_id = ?),
                   array(select relation from patient_access
                         where patient_id = ? and subject = ? and (until is null or until > ?))
            """;
    private static final String ALL = """
            select subject, relation, until from patient_access
            where patient_id = ?
            order by subject, relation
            """;
    private static final String FORGET = "delete from patient_access where patient_id = any(?)";
    private static final String GRANT = """
            insert into patient_access (patient_id, subject, relation, until)
            select patient_id, subject, relation, max(until)
            from unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[]) as new (patient_id, subject, relation, until)
            group by patient_id, subject, relation
            """;

    private final AgroalDataSource dataSource;
    private final Clock clock;

    PatientAccess(AgroalDataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** @param until the first moment at which it no longer holds; null when it has no end */
    public record Grant(String subject, CareRelation relation, Instant until) {}

    private record Row(UUID patientId, Grant grant) {}

    /**
     * How the caller stands to the patient now.
     *
     * @return empty when nothing is known of such a patient
     */
    Optional<Set<CareRelation>> relations(String subject, UUID patientId) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(RELATIONS)) {
            select.setObject(1, patientId);
            select.setObject(2, patientId);
            select.setString(3, subject);
            select.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
            try (var row = select.executeQuery()) {
                row.next();
                Set<CareRelation> relations = EnumSet.noneOf(CareRelation.class);
                for (String relation : (String[]) row.getArray(2).getArray()) {
                    relations.add(CareRelation.valueOf(relation));
                }
                return row.getBoolean(1) ? Optional.of(relations) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new AccessNotKnown(e);
        }
    }

    /** Everyone who stands in some relation to the patient, also where it has ended. */
    public List<Grant> of(UUID patientId) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(ALL)) {
            select.setObject(1, patientId);
            try (var rows = select.executeQuery()) {
                List<Grant> grants = new ArrayList<>();
                while (rows.next()) {
                    grants.add(grant(rows));
                }
                return grants;
            }
        } catch (SQLException e) {
            throw new AccessNotKnown(e);
        }
    }

    /** Makes the relations of these patients those of these revisions. Joins the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    public void replace(Collection<PatientChanged> patients) {
        if (patients.isEmpty()) {
            return;
        }
        List<Row> rows =
                patients.stream().flatMap(patient -> rows(patient).stream()).toList();
        forget(patients.stream().map(PatientChanged::patientId).toList());
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(GRANT)) {
            insert.setArray(1, column(connection, "uuid", rows, Row::patientId));
            insert.setArray(2, column(connection, "text", rows, row -> row.grant.subject));
            insert.setArray(3, column(connection, "text", rows, row -> row.grant.relation.name()));
            insert.setArray(4, column(connection, "timestamptz", rows, row -> text(row.grant.until)));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new AccessNotKnown(e);
        }
    }

    /** Joins the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    public void forget(Collection<UUID> patientIds) {
        try (var connection = dataSource.getConnection();
                var delete = connection.prepareStatement(FORGET)) {
            delete.setArray(1, connection.createArrayOf("uuid", patientIds.toArray()));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new AccessNotKnown(e);
        }
    }

    private static List<Row> rows(PatientChanged patient) {
        List<Grant> grants = new ArrayList<>();
        if (patient.linkedSubject() != null) {
            grants.add(new Grant(patient.linkedSubject(), CareRelation.OWN, null));
        }
        patient.careTeam().forEach(member -> grants.add(new Grant(member.subject(), CareRelation.CARE_TEAM, null)));
        patient.temporaryAccess()
                .forEach(access -> grants.add(new Grant(access.subject(), CareRelation.BREAK_GLASS, access.until())));
        return grants.stream().map(grant -> new Row(patient.patientId(), grant)).toList();
    }

    private static Grant grant(ResultSet row) throws SQLException {
        var until = row.getObject(3, OffsetDateTime.class);
        return new Grant(
                row.getString(1), CareRelation.valueOf(row.getString(2)), until == null ? null : until.toInstant());
    }

    /** With its offset, so that no time zone of the machine is guessed. */
    private static String text(Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static Array column(Connection connection, String type, List<Row> rows, Function<Row, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(value).toArray());
    }

    /** The database did not say, or did not take, how callers stand to a patient. */
    static class AccessNotKnown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AccessNotKnown(SQLException cause) {
            super("Relations to patients cannot be read or stored", cause);
        }
    }
}
