package org.restride.session.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.UUID;
import org.restride.events.EventType;
import org.restride.session.export.ExportArchive;
import org.restride.session.export.ExportPart;

/** The plans of an export: decided ones, all revisions. */
@ApplicationScoped
class PlanExport implements ExportPart {

    private final PlanRevisions revisions;

    PlanExport(PlanRevisions revisions) {
        this.revisions = revisions;
    }

    @Override
    public void write(UUID patientId, ExportArchive archive) throws IOException {
        archive.events(
                "plans",
                EventType.PLAN_CHANGED,
                revisions.after(patientId, 0, Integer.MAX_VALUE).stream().map(PlanRevision::asAnnounced));
    }
}
