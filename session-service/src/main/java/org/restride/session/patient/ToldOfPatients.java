package org.restride.session.patient;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.restride.events.PatientChanged;
import org.restride.session.history.HistoryPart;

/** Who a patient is, as it was announced last: readers keep nothing of what was before. */
@ApplicationScoped
class ToldOfPatients implements HistoryPart {

    private final Patients patients;
    private final PatientAnnouncer announcer;

    ToldOfPatients(Patients patients, PatientAnnouncer announcer) {
        this.patients = patients;
        this.announcer = announcer;
    }

    @Override
    public List<PatientChanged> of(UUID patientId) {
        return List.of(announcer.asAnnounced(patients.get(patientId)));
    }
}
