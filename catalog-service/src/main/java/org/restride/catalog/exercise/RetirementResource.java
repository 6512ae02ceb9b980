package org.restride.catalog.exercise;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.restride.kit.access.CurrentAccess;

/** The end of an exercise. */
@Path("/v1/exercises/{code}/retirement")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exercises")
class RetirementResource {

    private final ExercisePublication publication;
    private final CurrentAccess access;

    RetirementResource(ExercisePublication publication, CurrentAccess access) {
        this.publication = publication;
        this.access = access;
    }

    @PUT
    @Operation(operationId = "retireExercise", summary = "Offer an exercise no more; its revisions stay readable")
    public ExerciseRetirement retire(@PathParam("code") String code, @NotNull @Valid RetirementRequest request) {
        return publication.retire(code, request, access.caller().subject());
    }
}
