package org.restride.analytics.clinician.decision;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.restride.kit.audit.Audited;

/**
 * Where the forms of a patient's page lead. Then shows the page with what was recorded, or with the form as it was typed
 * and why it was refused.
 */
@Path("/clinician/patients/{patientId}")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
@Audited
class DecisionPages {

    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    private final Recorder recorder;
    private final DecisionPanels panels;
    private final ShownPatient shown;

    DecisionPages(Recorder recorder, DecisionPanels panels, ShownPatient shown) {
        this.recorder = recorder;
        this.panels = panels;
        this.shown = shown;
    }

    @POST
    @Path("decisions")
    @Operation(operationId = "clinicianDecide", hidden = true)
    public Response decide(
            @PathParam("patientId") UUID patientId, MultivaluedMap<String, String> form, @Context HttpHeaders request) {
        var typed = DecisionForm.of(form);
        return answer(
                patientId,
                request,
                Receipts.DECISION,
                () -> recorder.decide(patientId, typed),
                refused -> known -> panels.again(known, typed, refused));
    }

    @POST
    @Path("clearances")
    @Operation(operationId = "clinicianClearFlag", hidden = true)
    public Response clear(
            @PathParam("patientId") UUID patientId, MultivaluedMap<String, String> form, @Context HttpHeaders request) {
        var typed = ClearanceForm.of(form);
        return answer(
                patientId,
                request,
                Receipts.CLEARANCE,
                () -> recorder.clear(patientId, typed),
                refused -> known -> panels.again(known, typed, refused));
    }

    @POST
    @Path("pauses")
    @Operation(operationId = "clinicianPause", hidden = true)
    public Response pause(
            @PathParam("patientId") UUID patientId, MultivaluedMap<String, String> form, @Context HttpHeaders request) {
        var typed = PauseForm.of(form);
        return answer(
                patientId,
                request,
                Receipts.PAUSE,
                () -> recorder.pause(patientId, typed),
                refused -> known -> panels.again(known, typed, refused));
    }

    private Response answer(
            UUID patientId,
            HttpHeaders request,
            String what,
            Supplier<UUID> record,
            Function<Refused, Function<Standpoint, DecisionPanel>> panel) {
        try {
            UUID recorded = record.get();
            // A browser moves the focus to the fragment, so that what was recorded is also read aloud.
            return Response.seeOther(
                            URI.create("/clinician/patients/%s?%s=%s#said".formatted(patientId, what, recorded)))
                    .build();
        } catch (Refused e) {
            TemplateInstance page = shown.show(patientId, null, request, panel.apply(e));
            return Response.status(e.status()).type(HTML).entity(page.render()).build();
        }
    }
}
