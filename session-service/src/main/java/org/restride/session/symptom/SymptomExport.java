package org.restride.session.symptom;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.restride.events.EventType;
import org.restride.events.SymptomReported;
import org.restride.session.export.ExportArchive;
import org.restride.session.export.ExportPart;
import org.restride.session.record.RecordHistory;
import org.restride.session.record.RecordKind;

/** The symptom reports of an export, all revisions, and the flags with the notes of those who cleared them. */
@ApplicationScoped
class SymptomExport implements ExportPart {

    private static final List<String> FLAG_COLUMNS = List.of(
            "symptomReportId",
            "symptomCode",
            "tier",
            "raisedOn",
            "raisedAt",
            "clearedAt",
            "clearedBy",
            "noteId",
            "note");

    private final RecordHistory history;
    private final SymptomReportType type;
    private final SymptomFlags flags;

    SymptomExport(RecordHistory history, SymptomReportType type, SymptomFlags flags) {
        this.history = history;
        this.type = type;
        this.flags = flags;
    }

    @Override
    public void write(UUID patientId, ExportArchive archive) throws IOException {
        try (Stream<SymptomReported> reports =
                history.of(patientId, RecordKind.SYMPTOM_REPORT).map(type::event)) {
            archive.events("symptom-reports", EventType.SYMPTOM_REPORTED, reports);
        }
        archive.table(
                "symptom-flags",
                FLAG_COLUMNS,
                flags.list(patientId, true).stream().map(SymptomExport::line));
    }

    private static List<Object> line(SymptomFlag flag) {
        return Arrays.asList(
                flag.key.reportId(),
                flag.key.symptom(),
                flag.tier,
                flag.raisedOn,
                flag.raisedAt,
                flag.clearedAt,
                flag.clearedBy,
                flag.noteId,
                flag.note);
    }
}
