package org.restride.session.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.restride.events.EventType;
import org.restride.events.StageDecided;
import org.restride.session.export.ExportArchive;
import org.restride.session.export.ExportPart;

/** The decisions of an export, as announced and as a table with the notes. */
@ApplicationScoped
class StageDecisionExport implements ExportPart {

    private static final List<String> COLUMNS = List.of(
            "decisionId", "decidedAt", "decidedBy", "outcome", "reason", "fromStageCode", "toStageCode", "note");

    private final StageDecisions decisions;

    StageDecisionExport(StageDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void write(UUID patientId, ExportArchive archive) throws IOException {
        List<StageDecision> all = decisions.list("key.patientId = ?1 order by decidedAt, key.decisionId", patientId);
        archive.events("stage-decisions", EventType.STAGE_DECIDED, all.stream().map(StageDecision::asAnnounced));
        archive.table("stage-decisions", COLUMNS, all.stream().map(StageDecisionExport::line));
    }

    private static List<Object> line(StageDecision stored) {
        StageDecided decision = stored.asAnnounced();
        return Arrays.asList(
                decision.decisionId(),
                decision.decidedAt(),
                decision.decidedBy(),
                decision.outcome(),
                decision.reason(),
                decision.fromStageCode(),
                decision.toStageCode(),
                stored.note());
    }
}
