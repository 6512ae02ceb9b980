package org.restride.session.completed;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.restride.kit.audit.Audited;
import org.restride.kit.web.Page;
import org.restride.kit.web.RevisionTag;
import org.restride.session.record.PatientRecord;
import org.restride.session.record.RecordKind;
import org.restride.session.record.RecordLog;
import org.restride.session.record.RecordLog.Outcome;
import org.restride.session.record.Timeline;

@Path("/v1/patients/{patientId}/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
@Audited
class SessionResource {

    private final SessionRecorder recorder;
    private final RecordLog log;
    private final Timeline timeline;
    private final ObjectMapper json;

    SessionResource(SessionRecorder recorder, RecordLog log, Timeline timeline, ObjectMapper json) {
        this.recorder = recorder;
        this.log = log;
        this.timeline = timeline;
        this.json = json;
    }

    @PUT
    @Path("/{sessionId}")
    @Operation(operationId = "putSession", summary = "Record a finished session, or correct it with If-Match")
    public RestResponse<SessionView> put(
            @PathParam("patientId") UUID patientId,
            @PathParam("sessionId") UUID sessionId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid RecordSessionRequest request) {
        var written = recorder.record(patientId, sessionId, request, RevisionTag.parse(ifMatch));
        var status = written.outcome() == Outcome.CREATED ? RestResponse.Status.CREATED : RestResponse.Status.OK;
        return answer(status, written.record());
    }

    @GET
    @Path("/{sessionId}")
    @Operation(operationId = "getSession", summary = "One session as it stands now, also when voided")
    public RestResponse<SessionView> get(
            @PathParam("patientId") UUID patientId, @PathParam("sessionId") UUID sessionId) {
        return answer(RestResponse.Status.OK, log.get(patientId, RecordKind.SESSION, sessionId));
    }

    @DELETE
    @Path("/{sessionId}")
    @Operation(operationId = "voidSession", summary = "Take a session back; its content is kept")
    public RestResponse<Void> markVoided(
            @PathParam("patientId") UUID patientId,
            @PathParam("sessionId") UUID sessionId,
            @HeaderParam("If-Match") String ifMatch) {
        recorder.markVoided(patientId, sessionId, RevisionTag.parse(ifMatch));
        return RestResponse.noContent();
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
        var query = Timeline.Query.of(from, to, includeVoided, cursor);
        return timeline.page(patientId, RecordKind.SESSION, query, limit).map(record -> SessionView.of(record, json));
    }

    private RestResponse<SessionView> answer(RestResponse.Status status, PatientRecord record) {
        return RestResponse.ResponseBuilder.create(status, SessionView.of(record, json))
                .header("ETag", RevisionTag.of(record.key.revision()))
                .build();
    }
}
