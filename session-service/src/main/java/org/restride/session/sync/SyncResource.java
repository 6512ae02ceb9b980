package org.restride.session.sync;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.restride.kit.audit.Audited;
import org.restride.session.feed.PatientFeed;
import org.restride.session.record.DeviceClock;

@Path("/v1/patients/{patientId}/sync")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sync")
@Audited
class SyncResource {

    private static final int MOST_CHANGES = 500;

    private final SyncStep step;
    private final PatientFeed feed;
    private final DeviceClock deviceClock;
    private final Clock clock;

    SyncResource(SyncStep step, PatientFeed feed, DeviceClock deviceClock, Clock clock) {
        this.step = step;
        this.feed = feed;
        this.deviceClock = deviceClock;
        this.clock = clock;
    }

    @POST
    @Operation(
            operationId = "sync",
            summary = "Store what was queued offline and be told what changed",
            description =
                    "Each item has a transaction and a result of its own. The whole may be sent again at any time.")
    public SyncView sync(@PathParam("patientId") UUID patientId, @NotNull @Valid SyncRequest request) {
        var asked = PatientFeed.Position.of(request.since(), "since");
        deviceClock.showed(request.deviceTime());
        List<SyncResult> results = new ArrayList<>();
        for (JsonNode item : request.items()) {
            results.add(step.take(patientId, results.size(), item));
        }
        var told = feed.since(patientId, asked, MOST_CHANGES);
        return new SyncView(results, told.changes(), told.token(), told.more(), told.reset(), clock.instant());
    }
}
