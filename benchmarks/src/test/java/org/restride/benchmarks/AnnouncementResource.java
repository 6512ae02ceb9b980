package org.restride.benchmarks;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The lightest change there is: one transaction with one event. */
@Path("/v1/announcements")
public class AnnouncementResource {

    private final Announcer announcer;

    AnnouncementResource(Announcer announcer) {
        this.announcer = announcer;
    }

    @POST
    @Path("/open")
    @Operation(operationId = "announceOpenly")
    public void announceOpenly() {
        announcer.announce(UUID.randomUUID().toString());
    }

    @POST
    @Path("/signed")
    @Operation(operationId = "announceSigned")
    public void announceSigned() {
        announcer.announce(UUID.randomUUID().toString());
    }
}
