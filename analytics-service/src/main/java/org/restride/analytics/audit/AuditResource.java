package org.restride.analytics.audit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.restride.kit.audit.AuditListing;
import org.restride.kit.audit.Audited;
import org.restride.kit.web.Page;

/** Where a listing goes on is said openly and not by a cursor, because session-service joins it with its own entries. */
@Path("/v1/patients/{patientId}/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
@Audited
class AuditResource {

    private final AuditListing listing;

    AuditResource(AuditListing listing) {
        this.listing = listing;
    }

    @GET
    @Operation(
            operationId = "getAudit",
            summary = "Who read what this service knows of one patient, newest first",
            description =
                    "Entries of this service only; session-service lists those of all services. To go on, hand the"
                            + " time and position of the last item back.")
    public PatientAudit list(
            @PathParam("patientId") UUID patientId,
            @Parameter(description = "Most items in the answer")
                    @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(1)
                    @Max(Page.MAX_LIMIT)
                    int limit,
            @Parameter(
                            description = "Only entries older than this",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @QueryParam("beforeAt")
                    String beforeAt,
            @Parameter(
                            description = "And those of exactly that time with a lower position than this",
                            schema = @Schema(type = SchemaType.INTEGER, format = "int64"))
                    @QueryParam("beforePosition")
                    String beforePosition) {
        var place = PlaceInTrail.of(beforeAt, beforePosition);
        return new PatientAudit(listing.before(patientId, place.at(), place.position(), limit));
    }
}
