package org.restride.catalog.guidance;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.restride.catalog.text.Renderer;
import org.restride.catalog.web.Answers;
import org.restride.catalog.web.Answers.Freshness;
import org.restride.kit.web.Languages;

/** Reads of what holds beyond the single exercise. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Guidance", description = "General rules, warning symptoms, conditions, goals, and the words for codes")
class GuidanceResource {

    private final Guidance guidance;
    private final Renderer renderer;
    private final Answers answers;

    GuidanceResource(Guidance guidance, Renderer renderer, Answers answers) {
        this.guidance = guidance;
        this.renderer = renderer;
        this.answers = answers;
    }

    @GET
    @Path("safety")
    @Operation(operationId = "getSafety", summary = "General rules, and warning symptoms with what to do about each")
    @APIResponseSchema(GuidanceViews.Safety.class)
    public RestResponse<byte[]> safety(
            @Parameter(hidden = true) @HeaderParam("Accept-Language") String acceptLanguage, @Context Request request) {
        return answer(guidance.current(), GuidanceViews.Safety::of, Freshness.ALWAYS_ASK, acceptLanguage, request);
    }

    @GET
    @Path("safety/revisions/{revision}")
    @Operation(operationId = "getSafetyRevision", summary = "One revision of the safety texts; it never changes")
    @APIResponseSchema(GuidanceViews.Safety.class)
    public RestResponse<byte[]> safetyRevision(
            int revision,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") String acceptLanguage,
            @Context Request request) {
        var id = new GuidanceRevisionId(Guidance.SCIATICA, revision);
        var found = guidance.findByIdOptional(id).orElseThrow(() -> new GuidanceNotFound(id));
        return answer(found, GuidanceViews.Safety::of, Freshness.KEEP_A_DAY, acceptLanguage, request);
    }

    @GET
    @Path("conditions")
    @Operation(
            operationId = "listConditions",
            summary = "Conditions, and what the sources say about exercising with each")
    @APIResponseSchema(GuidanceViews.Conditions.class)
    public RestResponse<byte[]> conditions(
            @Parameter(hidden = true) @HeaderParam("Accept-Language") String acceptLanguage, @Context Request request) {
        return answer(guidance.current(), GuidanceViews.Conditions::of, Freshness.ALWAYS_ASK, acceptLanguage, request);
    }

    @GET
    @Path("goals")
    @Operation(operationId = "listGoals", summary = "Desired outcomes, and which type of exercise serves which goal")
    @APIResponseSchema(GuidanceViews.Goals.class)
    public RestResponse<byte[]> goals(
            @Parameter(hidden = true) @HeaderParam("Accept-Language") String acceptLanguage, @Context Request request) {
        return answer(guidance.current(), GuidanceViews.Goals::of, Freshness.ALWAYS_ASK, acceptLanguage, request);
    }

    @GET
    @Path("terms")
    @Operation(operationId = "getTerms", summary = "Words for the codes of categories, positions, equipment and so on")
    @APIResponseSchema(GuidanceViews.Terms.class)
    public RestResponse<byte[]> terms(
            @Parameter(hidden = true) @HeaderParam("Accept-Language") String acceptLanguage, @Context Request request) {
        return answer(guidance.current(), GuidanceViews.Terms::of, Freshness.ALWAYS_ASK, acceptLanguage, request);
    }

    private RestResponse<byte[]> answer(
            GuidanceRevision found,
            BiFunction<GuidanceRevision, String, Object> view,
            Freshness freshness,
            String acceptLanguage,
            Request request) {
        String language = Languages.best(acceptLanguage, found.languages);
        return answers.of(renderer.render(view.apply(found, language), language), language, freshness, request);
    }
}
