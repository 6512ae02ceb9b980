package org.restride.catalog.exercise;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.restride.catalog.web.TaggedAnswers;
import org.restride.kit.web.Cursor;
import org.restride.kit.web.Page;

/** Reads of published exercises. */
@Path("/v1/exercises")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exercises", description = "What to do, in words for patients, and what each source document says about it")
class ExerciseResource {

    private final Exercises exercises;
    private final TaggedAnswers answers;

    ExerciseResource(Exercises exercises, TaggedAnswers answers) {
        this.exercises = exercises;
        this.answers = answers;
    }

    @GET
    @Operation(operationId = "listExercises", summary = "The current revision of every exercise, by code, in pages")
    public RestResponse<Page<ExerciseView>> list(
            @Parameter(description = "Most items on the page")
                    @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(1)
                    @Max(Page.MAX_LIMIT)
                    int limit,
            @Parameter(description = "The nextCursor of the page before; leave it out for the first page")
                    @QueryParam("cursor")
                    String cursor,
            @Context Request request) {
        String after = Cursor.parse(cursor, 1).map(key -> key.get(0)).orElse("");
        var found = exercises.currentAfter(after, limit + 1);
        var page = Page.of(found, limit, exercise -> List.of(exercise.id.code()));
        return answers.of(page.map(ExerciseView::of), request);
    }

    @GET
    @Path("{code}")
    @Operation(operationId = "getExercise", summary = "The current revision of an exercise")
    public RestResponse<ExerciseView> current(String code, @Context Request request) {
        var exercise = exercises.findCurrent(code).orElseThrow(() -> new ExerciseNotFound(code));
        return answers.of(ExerciseView.of(exercise), request);
    }

    @GET
    @Path("{code}/revisions/{revision}")
    @Operation(operationId = "getExerciseRevision", summary = "One revision of an exercise; it never changes")
    public RestResponse<ExerciseView> revision(String code, int revision, @Context Request request) {
        var id = new ExerciseRevisionId(code, revision);
        var exercise = exercises.findByIdOptional(id).orElseThrow(() -> new ExerciseNotFound(id));
        return answers.of(ExerciseView.of(exercise), request);
    }
}
