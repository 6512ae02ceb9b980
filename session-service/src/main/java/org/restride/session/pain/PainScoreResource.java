package org.restride.session.pain;

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

@Path("/v1/patients/{patientId}/pain-scores")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pain scores")
@Audited
class PainScoreResource {

    private final PainScoreRecorder recorder;
    private final RecordLog log;
    private final Timeline timeline;
    private final ObjectMapper json;

    PainScoreResource(PainScoreRecorder recorder, RecordLog log, Timeline timeline, ObjectMapper json) {
        this.recorder = recorder;
        this.log = log;
        this.timeline = timeline;
        this.json = json;
    }

    @PUT
    @Path("/{painScoreId}")
    @Operation(operationId = "putPainScore", summary = "Record a pain score, or correct it with If-Match")
    public RestResponse<PainScoreView> put(
            @PathParam("patientId") UUID patientId,
            @PathParam("painScoreId") UUID painScoreId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid RecordPainScoreRequest request) {
        var written = recorder.record(patientId, painScoreId, request, RevisionTag.parse(ifMatch));
        var status = written.outcome() == Outcome.CREATED ? RestResponse.Status.CREATED : RestResponse.Status.OK;
        return answer(status, written.record());
    }

    @GET
    @Path("/{painScoreId}")
    @Operation(operationId = "getPainScore", summary = "One pain score as it stands now, also when voided")
    public RestResponse<PainScoreView> get(
            @PathParam("patientId") UUID patientId, @PathParam("painScoreId") UUID painScoreId) {
        return answer(RestResponse.Status.OK, log.get(patientId, RecordKind.PAIN_SCORE, painScoreId));
    }

    @DELETE
    @Path("/{painScoreId}")
    @Operation(operationId = "voidPainScore", summary = "Take a pain score back; its content is kept")
    public RestResponse<Void> markVoided(
            @PathParam("patientId") UUID patientId,
            @PathParam("painScoreId") UUID painScoreId,
            @HeaderParam("If-Match") String ifMatch) {
        recorder.markVoided(patientId, painScoreId, RevisionTag.parse(ifMatch));
        return RestResponse.noContent();
    }

    @GET
    @Operation(operationId = "listPainScores", summary = "Pain scores of a patient, newest first")
    public Page<PainScoreView> list(
            @PathParam("patientId") UUID patientId,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("includeVoided") @DefaultValue("false") boolean includeVoided,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        var query = Timeline.Query.of(from, to, includeVoided, cursor);
        return timeline.page(patientId, RecordKind.PAIN_SCORE, query, limit)
                .map(record -> PainScoreView.of(record, json));
    }

    private RestResponse<PainScoreView> answer(RestResponse.Status status, PatientRecord record) {
        return RestResponse.ResponseBuilder.create(status, PainScoreView.of(record, json))
                .header("ETag", RevisionTag.of(record.key.revision()))
                .build();
    }
}
