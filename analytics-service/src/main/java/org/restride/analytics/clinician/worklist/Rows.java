package org.restride.analytics.clinician.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.restride.analytics.clinician.words.Glossary;
import org.restride.analytics.worklist.WorklistItem;
import org.restride.analytics.worklist.WorklistItems;

/** Makes one row of all items of a patient, in the order of the most pressing one; then those who need nothing, by name. */
@ApplicationScoped
class Rows {

    private static final int MOST_ITEMS = 600;
    private static final int MOST_PATIENTS = 200;

    private final WorklistItems items;
    private final PatientsInCare patients;
    private final Glances glances;

    Rows(WorklistItems items, PatientsInCare patients, Glances glances) {
        this.items = items;
        this.patients = patients;
        this.glances = glances;
    }

    /** @param more whether there are patients who are not shown */
    record Shown(List<PatientRow> rows, boolean more) {}

    Shown of(String subject, Wish wish, Glossary glossary) {
        Map<UUID, List<WorklistItem>> byPatient = new LinkedHashMap<>();
        List<WorklistItem> found = items.first(subject, wish.question(), MOST_ITEMS);
        found.forEach(item -> byPatient
                .computeIfAbsent(item.patientId(), id -> new ArrayList<>())
                .add(item));
        boolean more = found.size() == MOST_ITEMS;
        if (wish.wantsEverybody()) {
            List<ListedPatient> listed = patients.of(subject, wish.name(), MOST_PATIENTS + 1);
            more |= listed.size() > MOST_PATIENTS;
            listed.stream()
                    .limit(MOST_PATIENTS)
                    .forEach(patient -> byPatient.putIfAbsent(patient.patientId(), List.of()));
        }
        List<UUID> shown = byPatient.keySet().stream().limit(MOST_PATIENTS).toList();
        Map<UUID, Glance> seen = glances.at(shown);
        return new Shown(
                shown.stream()
                        .filter(seen::containsKey)
                        .map(patientId -> row(patientId, seen.get(patientId), byPatient.get(patientId), glossary))
                        .toList(),
                more || byPatient.size() > shown.size());
    }

    private static PatientRow row(UUID patientId, Glance glance, List<WorklistItem> items, Glossary glossary) {
        return PatientRow.of(
                patientId,
                glance,
                items.stream()
                        .map(item -> ReasonLine.of(item, glance.today(), glossary))
                        .toList(),
                glossary);
    }
}
