package org.restride.session.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.restride.kit.audit.Audited;
import org.restride.kit.web.Cursor;
import org.restride.kit.web.Page;

@Path("/v1/patients/{patientId}/pauses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
@Audited
class PauseResource {

    private static final List<String> FROM_THE_START = List.of("9999-01-01", new UUID(0, 0).toString());

    private final PauseRecorder recorder;
    private final Pauses pauses;

    PauseResource(PauseRecorder recorder, Pauses pauses) {
        this.recorder = recorder;
        this.pauses = pauses;
    }

    @PUT
    @Path("/{pauseId}")
    @Operation(operationId = "putPause", summary = "Pause the programme, or change a pause, as to set its end")
    public RestResponse<PauseView> put(
            @PathParam("patientId") UUID patientId,
            @PathParam("pauseId") UUID pauseId,
            @NotNull @Valid PauseRequest request) {
        var recorded = recorder.put(patientId, pauseId, request.asPause());
        return RestResponse.status(
                recorded.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                PauseView.of(recorded.pause()));
    }

    @DELETE
    @Path("/{pauseId}")
    @Operation(operationId = "removePause", summary = "Take a pause away, as if it had never been")
    public RestResponse<Void> remove(@PathParam("patientId") UUID patientId, @PathParam("pauseId") UUID pauseId) {
        recorder.remove(patientId, pauseId);
        return RestResponse.noContent();
    }

    @GET
    @Operation(operationId = "listPauses", summary = "Pauses of a patient, the latest first")
    public Page<PauseView> list(
            @PathParam("patientId") UUID patientId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        List<String> after = Cursor.parse(cursor, 2).orElse(FROM_THE_START);
        return Page.of(
                        pauses.page(patientId, day(after.get(0)), Cursor.uuid(after.get(1)), limit + 1),
                        limit,
                        pause -> List.of(
                                pause.firstDay.toString(), pause.key.pauseId().toString()))
                .map(PauseView::of);
    }

    private static LocalDate day(String part) {
        try {
            return LocalDate.parse(part);
        } catch (DateTimeException e) {
            throw Cursor.invalid();
        }
    }
}
