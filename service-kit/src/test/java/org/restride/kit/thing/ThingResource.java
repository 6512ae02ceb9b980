package org.restride.kit.thing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.restride.kit.access.CurrentAccess;
import org.restride.kit.audit.AuditTrail;
import org.restride.kit.audit.Audited;

/** One operation for each kind of rule. */
@Path("/v1/things")
@Produces(MediaType.APPLICATION_JSON)
@Audited
public class ThingResource extends InheritedOperation {

    private final Things things;
    private final CurrentAccess access;
    private final AuditTrail trail;

    ThingResource(Things things, CurrentAccess access, AuditTrail trail) {
        this.things = things;
        this.access = access;
        this.trail = trail;
    }

    /** What callers send. */
    public record Thing(@NotBlank String name) {}

    @GET
    @Operation(operationId = "listThings")
    public List<String> list() {
        return access.get().caller().map(caller -> List.of(caller.subject())).orElse(List.of());
    }

    @POST
    @Operation(operationId = "addThing")
    public Thing add(@NotNull @Valid Thing thing) {
        return thing;
    }

    @GET
    @Path("/{personId}")
    @Operation(operationId = "getThing")
    public Thing get(@PathParam("personId") UUID personId) {
        return new Thing(access.get().role() + " " + access.get().relation());
    }

    @PUT
    @Path("/{personId}")
    @Operation(operationId = "putThing")
    public Thing put(@PathParam("personId") UUID personId, @NotNull @Valid Thing thing) {
        things.store(thing.name());
        return thing;
    }

    @POST
    @Path("/{personId}/failures")
    @Operation(operationId = "failAfterThing")
    public Thing fail(@PathParam("personId") UUID personId, @NotNull @Valid Thing thing) {
        things.store(thing.name());
        throw new IllegalStateException("failed after the change");
    }

    @POST
    @Path("/{personId}/checked-failures")
    @Operation(operationId = "failCheckedAfterThing")
    public Thing failChecked(@PathParam("personId") UUID personId, @NotNull @Valid Thing thing) throws IOException {
        things.store(thing.name());
        throw new IOException("Request too large"); // Quarkus' own words, which have an answer of their own
    }

    @POST
    @Path("/{personId}/reasons")
    @Operation(operationId = "explainThing")
    public Thing explain(@PathParam("personId") UUID personId, @NotNull @Valid Thing thing) {
        trail.explain(access.get(), thing.name());
        return thing;
    }

    @DELETE
    @Path("/{personId}/reasons")
    @Operation(operationId = "forgetThing")
    public void forget(@PathParam("personId") UUID personId) {
        trail.forgetReasons(personId);
    }
}
