package org.restride.session.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.restride.kit.access.Caller;
import org.restride.kit.access.CurrentAccess;
import org.restride.kit.access.Rule.Trace;
import org.restride.kit.audit.AuditTrail;
import org.restride.kit.web.Page;
import org.restride.session.clinic.ClinicFunction;
import org.restride.session.clinic.FirstAdmin;
import org.restride.session.role.Role;

/** The patients a caller may know of; whoever is listed has been read, and the audit trail says so. */
@ApplicationScoped
class PatientList {

    private final Patients patients;
    private final FirstAdmin firstAdmin;
    private final CurrentAccess access;
    private final AuditTrail trail;

    PatientList(Patients patients, FirstAdmin firstAdmin, CurrentAccess access, AuditTrail trail) {
        this.patients = patients;
        this.firstAdmin = firstAdmin;
        this.access = access;
        this.trail = trail;
    }

    @Transactional
    Page<Patient> page(Optional<UUID> after, int limit) {
        Caller caller = access.caller();
        List<String> forClinics = new ArrayList<>();
        if (caller.is(Role.IMPORTER)) {
            forClinics.add(ClinicFunction.IMPORTER.name());
        }
        if (caller.is(Role.CLINIC_ADMIN)) {
            forClinics.add(ClinicFunction.ADMIN.name());
        }
        boolean all = caller.is(Role.CLINIC_ADMIN) && firstAdmin.is(caller.subject());
        List<Patient> visible =
                patients.visibleTo(caller.subject(), caller.is(Role.CLINICIAN), forClinics, all, after, limit + 1);
        Page<Patient> page = Page.of(visible, limit, patient -> List.of(patient.patientId.toString()));
        trail.note(
                access.get(),
                Trace.READ,
                page.items().stream().map(patient -> patient.patientId).toList());
        return page;
    }
}
