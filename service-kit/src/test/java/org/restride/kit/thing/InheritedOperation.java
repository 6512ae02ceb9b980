package org.restride.kit.thing;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Escapes the check at start-up, which looks into resource classes only, and so shows what happens then. */
public abstract class InheritedOperation {

    @GET
    @Path("/inherited")
    @Operation(operationId = "inheritedThing")
    public String inherited() {
        return "nobody said who may see this";
    }
}
