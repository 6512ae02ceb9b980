package org.restride.analytics.recommendation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.restride.kit.audit.Audited;
import org.restride.kit.web.Cursor;
import org.restride.kit.web.Page;

@Path("/v1/patients/{patientId}/recommendations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Recommendations")
@Audited
public class RecommendationResource {

    private final RecommendationDesk desk;

    RecommendationResource(RecommendationDesk desk) {
        this.desk = desk;
    }

    @GET
    @Operation(
            operationId = "listRecommendations",
            summary = "What was recommended for one patient, newest first",
            description =
                    "The first is the one that stands. A recommendation never changes; the next one takes its place.")
    public Page<Recommendation> list(
            @PathParam("patientId") UUID patientId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        int before =
                Cursor.parse(cursor, 1).map(key -> Cursor.number(key.get(0))).orElse(Integer.MAX_VALUE);
        return desk.page(patientId, before, limit);
    }

    @GET
    @Path("/{recommendationId}")
    @Operation(operationId = "getRecommendation", summary = "One recommendation with everything it rests on")
    public Recommendation get(
            @PathParam("patientId") UUID patientId, @PathParam("recommendationId") UUID recommendationId) {
        return desk.get(patientId, recommendationId);
    }

    @POST
    @Path("/{recommendationId}/recomputations")
    @Operation(
            operationId = "recomputeRecommendation",
            summary = "Makes a recommendation again from what it was made of, and compares",
            description = "Nothing is stored. Anything but identical means that the engine has changed since.")
    public Recomputation recompute(
            @PathParam("patientId") UUID patientId, @PathParam("recommendationId") UUID recommendationId) {
        return desk.recompute(patientId, recommendationId);
    }
}
