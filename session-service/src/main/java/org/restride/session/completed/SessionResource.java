package org.restride.session.completed;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.restride.kit.audit.Audited;
import org.restride.kit.web.Page;
import org.restride.session.record.RecordDesk;

@Path("/v1/patients/{patientId}/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
@Audited
class SessionResource {

    private final SessionType type;
    private final RecordDesk desk;

    SessionResource(SessionType type, RecordDesk desk) {
        this.type = type;
        this.desk = desk;
    }

    @PUT
    @Path("/{sessionId}")
    @Operation(operationId = "putSession", summary = "Record a finished session, or correct it with If-Match")
    public RestResponse<SessionView> put(
            @PathParam("patientId") UUID patientId,
            @PathParam("sessionId") UUID sessionId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid RecordSessionRequest request) {
        return desk.put(type, patientId, sessionId, request, ifMatch);
    }

    @GET
    @Path("/{sessionId}")
    @Operation(operationId = "getSession", summary = "One session as it stands now, also when voided")
    public RestResponse<SessionView> get(
            @PathParam("patientId") UUID patientId, @PathParam("sessionId") UUID sessionId) {
        return desk.get(type, patientId, sessionId);
    }

    @GET
    @Path("/{sessionId}/revisions")
    @Operation(operationId = "listSessionRevisions", summary = "All revisions of a session, oldest first")
    public List<SessionView> revisions(@PathParam("patientId") UUID patientId, @PathParam("sessionId") UUID sessionId) {
        return desk.revisions(type, patientId, sessionId);
    }

    @DELETE
    @Path("/{sessionId}")
    @Operation(operationId = "voidSession", summary = "Take a session back; its content is kept")
    public RestResponse<Void> markVoided(
            @PathParam("patientId") UUID patientId,
            @PathParam("sessionId") UUID sessionId,
            @HeaderParam("If-Match") String ifMatch) {
        return desk.markVoided(type, patientId, sessionId, ifMatch);
    }

    @POST
    @Path("/{sessionId}/restoration")
    @Operation(operationId = "restoreSession", summary = "Bring a voided session back")
    public RestResponse<SessionView> restore(
            @PathParam("patientId") UUID patientId,
            @PathParam("sessionId") UUID sessionId,
            @HeaderParam("If-Match") String ifMatch) {
        return desk.restore(type, patientId, sessionId, ifMatch);
    }

    @GET
    @Operation(operationId = "listSessions", summary = "Sessions of a patient, newest first")
    public Page<SessionView> list(
            @PathParam("patientId") UUID patientId,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("includeVoided") @DefaultValue("false") boolean includeVoided,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        return desk.list(type, patientId, from, to, includeVoided, limit, cursor);
    }
}
