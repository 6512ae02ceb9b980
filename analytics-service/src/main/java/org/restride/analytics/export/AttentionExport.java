package org.restride.analytics.export;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.UUID;
import org.restride.analytics.alert.Alerts;
import org.restride.analytics.worklist.ItemHistory;
import org.restride.analytics.worklist.QuietRegistry;
import org.restride.analytics.worklist.WorklistItems;

/** Writes what of a patient needed attention, what was done about it, and whom it made us tell. */
@ApplicationScoped
class AttentionExport {

    private final WorklistItems items;
    private final QuietRegistry quiet;
    private final Alerts alerts;

    AttentionExport(WorklistItems items, QuietRegistry quiet, Alerts alerts) {
        this.items = items;
        this.quiet = quiet;
        this.alerts = alerts;
    }

    /**
     * Three arrays of the document.
     *
     * @param forPatient whether the patient is the one who asks
     */
    void write(UUID patientId, boolean forPatient, JsonGenerator document) throws IOException {
        document.writeArrayFieldStart("worklist");
        for (ItemHistory item : forPatient ? items.toldTo(patientId) : items.about(patientId)) {
            document.writePOJO(item);
        }
        document.writeEndArray();
        document.writePOJOField("quietSettings", quiet.revisions(patientId));
        document.writePOJOField("alerts", alerts.of(patientId));
    }
}
