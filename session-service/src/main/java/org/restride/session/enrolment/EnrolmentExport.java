package org.restride.session.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.UUID;
import org.restride.session.export.ExportArchive;
import org.restride.session.export.ExportPart;

/** The enrolment of an export: when codes were handed out and claimed, never the codes. */
@ApplicationScoped
class EnrolmentExport implements ExportPart {

    private final EnrolmentCodes codes;

    EnrolmentExport(EnrolmentCodes codes) {
        this.codes = codes;
    }

    @Override
    public void write(UUID patientId, ExportArchive archive) throws IOException {
        archive.document("enrolment", codes.usesOf(patientId));
    }
}
