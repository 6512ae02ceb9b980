package org.restride.session.patient;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.UUID;
import java.util.stream.Stream;
import org.restride.events.EventType;
import org.restride.session.export.ExportArchive;
import org.restride.session.export.ExportPart;

/** The person of an export: who it is, who treats them, and who ever opened the record without treating them. */
@ApplicationScoped
class PersonExport implements ExportPart {

    private final Patients patients;
    private final PatientAnnouncer announcer;
    private final BreakGlassGrants grants;

    PersonExport(Patients patients, PatientAnnouncer announcer, BreakGlassGrants grants) {
        this.patients = patients;
        this.announcer = announcer;
        this.grants = grants;
    }

    @Override
    public void write(UUID patientId, ExportArchive archive) throws IOException {
        archive.events("patient", EventType.PATIENT_CHANGED, Stream.of(announcer.stateOf(patients.get(patientId))));
        archive.document("break-glass", grants.all(patientId));
    }
}
