package org.restride.session.pain;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.restride.events.EventType;
import org.restride.events.PainScored;
import org.restride.session.export.ExportArchive;
import org.restride.session.export.ExportPart;
import org.restride.session.record.RecordHistory;
import org.restride.session.record.RecordKind;

/** The pain scores of an export: all revisions, as JSON and as CSV. */
@ApplicationScoped
class PainScoreExport implements ExportPart {

    private static final List<String> COLUMNS = List.of(
            "painScoreId",
            "revision",
            "voided",
            "day",
            "occurredAt",
            "zone",
            "context",
            "leg0To10",
            "back0To10",
            "mostDistalLocation",
            "flare",
            "deviceClockWrong");

    private final RecordHistory history;
    private final ObjectMapper json;

    PainScoreExport(RecordHistory history, ObjectMapper json) {
        this.history = history;
        this.json = json;
    }

    @Override
    public void write(UUID patientId, ExportArchive archive) throws IOException {
        try (Stream<PainScored> scores = scores(patientId)) {
            archive.events("pain-scores", EventType.PAIN_SCORED, scores);
        }
        try (Stream<PainScored> scores = scores(patientId)) {
            archive.table("pain-scores", COLUMNS, scores.map(PainScoreExport::line));
        }
    }

    private Stream<PainScored> scores(UUID patientId) {
        return history.of(patientId, RecordKind.PAIN_SCORE).map(record -> RecordedPainScore.of(record, json));
    }

    private static List<Object> line(PainScored score) {
        return Arrays.asList(
                score.painScoreId(),
                score.revision(),
                score.voided(),
                score.localDay(),
                score.occurredAt(),
                score.zone(),
                score.context(),
                score.leg0To10(),
                score.back0To10(),
                score.mostDistalLocation(),
                score.flare(),
                score.deviceClockWrong());
    }
}
