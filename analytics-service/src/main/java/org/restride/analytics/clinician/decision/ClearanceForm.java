package org.restride.analytics.clinician.decision;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.UUID;
import org.restride.analytics.clinician.decision.PatientRecord.ClearanceRequest;
import org.restride.analytics.clinician.decision.PatientRecord.Flag;
import org.restride.analytics.report.PatientReport.WarningFlag;

/**
 * The clearance of a flag as it was typed. A flag goes by its report and symptom here; its id is session-service's.
 *
 * @param noteId chosen with the form, so that sending it again clears nothing twice
 */
record ClearanceForm(UUID symptomReportId, String symptomCode, UUID noteId, String note) {

    static ClearanceForm empty(WarningFlag flag) {
        return new ClearanceForm(flag.symptomReportId(), flag.symptomCode(), UUID.randomUUID(), null);
    }

    /** @throws jakarta.ws.rs.BadRequestException if what the page chose was changed */
    static ClearanceForm of(MultivaluedMap<String, String> form) {
        return new ClearanceForm(
                Typed.id(form, "symptomReportId"),
                Typed.required(form, "symptomCode"),
                Typed.id(form, "noteId"),
                Typed.text(form, "note"));
    }

    boolean isAbout(WarningFlag flag) {
        return flag.symptomReportId().equals(symptomReportId)
                && flag.symptomCode().equals(symptomCode);
    }

    boolean isAbout(Flag flag) {
        return flag.symptomReportId().equals(symptomReportId)
                && flag.symptomCode().equals(symptomCode);
    }

    ClearanceRequest request() {
        return new ClearanceRequest(noteId, note);
    }
}
