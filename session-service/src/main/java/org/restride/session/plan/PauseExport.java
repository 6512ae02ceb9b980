package org.restride.session.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.restride.events.PlanChanged.PauseReason;
import org.restride.session.export.ExportArchive;
import org.restride.session.export.ExportPart;

/** The pauses of an export, with their ids, also those that were removed. */
@ApplicationScoped
class PauseExport implements ExportPart {

    private final Pauses pauses;

    PauseExport(Pauses pauses) {
        this.pauses = pauses;
    }

    record Line(UUID pauseId, LocalDate from, LocalDate to, PauseReason reason, Instant changedAt, boolean removed) {}

    @Override
    public void write(UUID patientId, ExportArchive archive) throws IOException {
        archive.document(
                "pauses",
                pauses.all(patientId).stream()
                        .map(pause -> new Line(
                                pause.key.pauseId(),
                                pause.firstDay,
                                pause.lastDay,
                                pause.reason,
                                pause.changedAt,
                                pause.removed))
                        .toList());
    }
}
