package org.restride.session.access;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.restride.session.clinic.ClinicFunction;
import org.restride.session.clinic.FirstAdmin;

/** Finds out how a caller stands to a patient, by primary keys and in one query: every request asks. */
@ApplicationScoped
class CareRelations {

    /** Whoever no longer treats patients of the clinic has neither a care team nor an opened record. */
    private static final String RELATIONS = """
            select patient.linked_subject = ?,
                   'CLINICIAN' = any (member.functions)
                   and exists (select 1 from care_team_member team
                           where team.patient_id = patient.patient_id and team.subject = ?),
                   'CLINICIAN' = any (member.functions)
                   and exists (select 1 from break_glass_grant opened
                           where opened.patient_id = patient.patient_id and opened.subject = ?
                             and opened.valid_until > ?),
                   member.functions
            from patient
            left join clinic_member member on member.clinic_id = patient.clinic_id and member.subject = ?
            where patient.patient_id = ?
            """;

    private final AgroalDataSource dataSource;
    private final FirstAdmin firstAdmin;
    private final Clock clock;

    CareRelations(AgroalDataSource dataSource, FirstAdmin firstAdmin, Clock clock) {
        this.dataSource = dataSource;
        this.firstAdmin = firstAdmin;
        this.clock = clock;
    }

    /** @return empty when there is no such patient */
    Optional<Set<CareRelation>> of(String subject, UUID patientId) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(RELATIONS)) {
            select.setString(1, subject);
            select.setString(2, subject);
            select.setString(3, subject);
            select.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
            select.setString(5, subject);
            select.setObject(6, patientId);
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(relations(subject, row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The relation to a patient cannot be read", e);
        }
    }

    private Set<CareRelation> relations(String subject, ResultSet row) throws SQLException {
        Set<CareRelation> relations = EnumSet.noneOf(CareRelation.class);
        add(relations, CareRelation.OWN, row.getBoolean(1));
        add(relations, CareRelation.CARE_TEAM, row.getBoolean(2));
        add(relations, CareRelation.BREAK_GLASS, row.getBoolean(3));
        List<String> functions = row.getArray(4) == null
                ? List.of()
                : Arrays.asList((String[]) row.getArray(4).getArray());
        add(relations, CareRelation.SAME_CLINIC, functions.contains(ClinicFunction.CLINICIAN.name()));
        add(relations, CareRelation.CLINIC_IMPORTER, functions.contains(ClinicFunction.IMPORTER.name()));
        add(
                relations,
                CareRelation.CLINIC_ADMIN,
                functions.contains(ClinicFunction.ADMIN.name()) || firstAdmin.is(subject));
        return relations;
    }

    private static void add(Set<CareRelation> relations, CareRelation relation, boolean holds) {
        if (holds) {
            relations.add(relation);
        }
    }
}
