package org.restride.session.symptom;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.restride.kit.audit.Audited;

@Path("/v1/patients/{patientId}/flags")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Flags")
@Audited
class FlagResource {

    private final SymptomFlags flags;
    private final FlagClearing clearing;

    FlagResource(SymptomFlags flags, FlagClearing clearing) {
        this.flags = flags;
        this.clearing = clearing;
    }

    @GET
    @Operation(operationId = "listFlags", summary = "Warning symptoms that wait for a clinician, newest first")
    public List<FlagView> list(
            @PathParam("patientId") UUID patientId,
            @QueryParam("includeCleared") @DefaultValue("false") boolean includeCleared) {
        return flags.list(patientId, includeCleared).stream().map(FlagView::of).toList();
    }

    @PUT
    @Path("/{flagId}/clearance")
    @Operation(operationId = "clearFlag", summary = "Clear a flag, with a note of what was found and decided")
    public FlagView clear(
            @PathParam("patientId") UUID patientId,
            @PathParam("flagId") UUID flagId,
            @NotNull @Valid ClearFlagRequest request) {
        return FlagView.of(clearing.clear(patientId, flagId, request));
    }
}
