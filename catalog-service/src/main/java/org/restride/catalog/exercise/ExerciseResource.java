package org.restride.catalog.exercise;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.restride.catalog.text.Renderer;
import org.restride.catalog.web.Answers;
import org.restride.catalog.web.Answers.Freshness;
import org.restride.kit.web.Languages;

/** Reads of one exercise. */
@Path("/v1/exercises/{code}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exercises", description = "What to do, in words for patients, and what each source document says about it")
class ExerciseResource {

    private final Exercises exercises;
    private final Renderer renderer;
    private final Answers answers;

    ExerciseResource(Exercises exercises, Renderer renderer, Answers answers) {
        this.exercises = exercises;
        this.renderer = renderer;
        this.answers = answers;
    }

    @GET
    @Operation(operationId = "getExercise", summary = "The current revision of an exercise, also when it is retired")
    @APIResponseSchema(ExerciseView.class)
    public RestResponse<byte[]> current(
            String code,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") String acceptLanguage,
            @Context Request request) {
        var exercise = exercises.findCurrent(code).orElseThrow(() -> new ExerciseNotFound(code));
        var retired = exercises.findRetirement(code).orElse(null);
        return answer(exercise, retired, Freshness.ALWAYS_ASK, acceptLanguage, request);
    }

    @GET
    @Path("revisions/{revision}")
    @Operation(operationId = "getExerciseRevision", summary = "One revision of an exercise; it never changes")
    @APIResponseSchema(ExerciseView.class)
    public RestResponse<byte[]> revision(
            String code,
            int revision,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") String acceptLanguage,
            @Context Request request) {
        var id = new ExerciseRevisionId(code, revision);
        var exercise = exercises.findByIdOptional(id).orElseThrow(() -> new ExerciseNotFound(id));
        return answer(exercise, null, Freshness.KEEP_A_DAY, acceptLanguage, request);
    }

    private RestResponse<byte[]> answer(
            ExerciseRevision exercise,
            ExerciseRetirement retired,
            Freshness freshness,
            String acceptLanguage,
            Request request) {
        String language = Languages.best(acceptLanguage, exercise.languages);
        var body = renderer.render(ExerciseView.of(exercise, language, retired), language);
        return answers.of(body, language, freshness, request);
    }
}
