package org.restride.session.symptom;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.restride.events.SymptomReported.Tier;
import org.restride.events.WarningSymptom;
import org.restride.session.record.PatientRecord;

/** The flags of all patients. */
@ApplicationScoped
public class SymptomFlags implements PanacheRepositoryBase<SymptomFlag, SymptomFlag.Key> {

    private static final Comparator<SymptomFlag> IN_ORDER_OF_THE_SCREEN =
            Comparator.comparing(flag -> flag.key.symptom());

    /** The worst that is open; while there is one, the patient does not exercise and does not progress. */
    public Optional<Tier> worstOpen(UUID patientId) {
        return find("key.patientId = ?1 and clearedAt is null", patientId).stream()
                .map(flag -> flag.tier)
                .min(Comparator.naturalOrder());
    }

    List<SymptomFlag> ofReport(UUID patientId, UUID reportId) {
        return find("key.patientId = ?1 and key.reportId = ?2", patientId, reportId).stream()
                .sorted(IN_ORDER_OF_THE_SCREEN)
                .toList();
    }

    /** Newest first. */
    List<SymptomFlag> list(UUID patientId, boolean includeCleared) {
        return list(
                "key.patientId = ?1 and (clearedAt is null or ?2 = true) order by raisedAt desc, key.reportId, key.symptom",
                patientId,
                includeCleared);
    }

    Optional<SymptomFlag> lock(UUID patientId, UUID flagId) {
        return find("key.patientId = ?1 and flagId = ?2", patientId, flagId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Does nothing when the report raised it before, also when it was cleared since. */
    void raise(PatientRecord report, WarningSymptom symptom) {
        getEntityManager()
                .createNativeQuery("""
                        insert into symptom_flag (patient_id, report_id, symptom_code, tier, raised_on, raised_at,
                                                  raised_in)
                        values (:patientId, :reportId, :symptom, :tier, :raisedOn, :raisedAt, :raisedIn)
                        on conflict do nothing
                        """)
                .setParameter("patientId", report.key.patientId())
                .setParameter("reportId", report.key.recordId())
                .setParameter("symptom", symptom.name())
                .setParameter("tier", symptom.tier().name())
                .setParameter("raisedOn", report.localDay)
                .setParameter("raisedAt", report.receivedAt)
                .setParameter("raisedIn", report.key.revision())
                .executeUpdate();
    }
}
