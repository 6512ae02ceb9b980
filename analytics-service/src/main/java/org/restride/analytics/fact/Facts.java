package org.restride.analytics.fact;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.restride.events.PatientChanged;
import org.restride.events.PatientEvent;
import org.restride.events.PlanChanged;

/** What is known of patients. */
@ApplicationScoped
public class Facts implements PanacheRepositoryBase<Fact, Fact.Key> {

    /** Sessions and pain scores of several patients in one query, also voided ones. */
    public Map<UUID, List<PatientEvent>> reportedBy(Collection<UUID> patientIds) {
        return stream(
                        "key.patientId in ?1 and key.kind in ?2",
                        patientIds,
                        List.of(FactKind.SESSION, FactKind.PAIN_SCORE))
                .map(Fact::asEvent)
                .collect(Collectors.groupingBy(PatientEvent::patientId));
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

    public boolean isKnown(UUID patientId) {
        return find("key.patientId = ?1", patientId).page(0, 1).firstResult() != null;
    }
}
