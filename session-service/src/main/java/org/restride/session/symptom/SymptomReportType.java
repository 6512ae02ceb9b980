package org.restride.session.symptom;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.restride.events.SymptomReported;
import org.restride.events.SymptomReported.Answer;
import org.restride.events.SymptomReported.Flag;
import org.restride.events.WarningSymptom;
import org.restride.session.record.PatientRecord;
import org.restride.session.record.RecordKind;
import org.restride.session.record.RecordType;
import org.restride.session.symptom.RecordSymptomsRequest.AnswerRequest;

/** Screens for warning symptoms; every yes raises a flag. */
@ApplicationScoped
class SymptomReportType implements RecordType<RecordSymptomsRequest, SymptomReportView> {

    private final SymptomFlags flags;
    private final SafetyTexts texts;
    private final HttpHeaders request;
    private final ObjectMapper json;

    SymptomReportType(SymptomFlags flags, SafetyTexts texts, HttpHeaders request, ObjectMapper json) {
        this.flags = flags;
        this.texts = texts;
        this.request = request;
        this.json = json;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.SYMPTOM_REPORT;
    }

    @Override
    public Class<RecordSymptomsRequest> requestType() {
        return RecordSymptomsRequest.class;
    }

    /** A yes is never refused because a clock is wrong or it comes late. */
    @Override
    public boolean isTakenAtAnyTime(RecordSymptomsRequest request) {
        return request.answers().stream().anyMatch(AnswerRequest::present);
    }

    @Override
    public void follow(PatientRecord record) {
        if (!record.voided) {
            content(record).answers().stream()
                    .filter(AnswerRequest::present)
                    .forEach(answer -> flags.raise(record, answer.symptomCode()));
        }
    }

    /** With the flags as they stood with this revision. */
    @Override
    public SymptomReported event(PatientRecord record) {
        return reported(
                record,
                flags.ofReport(record.key.patientId(), record.key.recordId()).stream()
                        .flatMap(flag -> flag.asAnnouncedWith(record).stream())
                        .toList());
    }

    private SymptomReported reported(PatientRecord record, List<Flag> raised) {
        var content = content(record);
        return new SymptomReported(
                record.key.patientId(),
                record.key.recordId(),
                record.key.revision(),
                record.voided,
                content.occurredAt(),
                ZoneId.of(content.zone()),
                record.localDay,
                record.recordedAt,
                record.receivedAt,
                record.deviceClockWrong ? true : null,
                content.answers().size() == WarningSymptom.values().length,
                content.answers().stream()
                        .sorted(Comparator.comparing(AnswerRequest::symptomCode))
                        .map(answer -> new Answer(answer.symptomCode().name(), answer.present()))
                        .toList(),
                raised);
    }

    /** With the flags as they stand now. */
    @Override
    public SymptomReportView view(PatientRecord record) {
        SymptomReported report = reported(
                record,
                flags.ofReport(record.key.patientId(), record.key.recordId()).stream()
                        .map(SymptomFlag::asAnnounced)
                        .toList());
        List<WarningSymptom> open = report.flags().stream()
                .filter(flag -> flag.cleared() == null)
                .map(flag -> WarningSymptom.valueOf(flag.symptomCode()))
                .toList();
        return new SymptomReportView(
                report.patientId(),
                report.symptomReportId(),
                report.revision(),
                report.voided(),
                report.occurredAt(),
                report.zone().getId(),
                report.localDay(),
                report.recordedAt(),
                report.receivedAt(),
                record.deviceClockWrong,
                report.fullScreen(),
                report.answers(),
                report.flags(),
                open.isEmpty() ? null : texts.advice(open, request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    private RecordSymptomsRequest content(PatientRecord record) {
        return record.contentAs(RecordSymptomsRequest.class, json);
    }
}
