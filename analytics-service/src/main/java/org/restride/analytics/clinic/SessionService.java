package org.restride.analytics.clinic;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What this service needs of session-service. */
@RegisterRestClient(configKey = "sessions")
@Path("/v1")
interface SessionService {

    /** Answered to those who administer the clinic; its content is of no interest here. */
    @GET
    @Path("/clinics/{clinicId}/members")
    Response members(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("clinicId") UUID clinicId,
            @QueryParam("limit") int limit);

    @GET
    @Path("/me")
    Me me(@HeaderParam(HttpHeaders.AUTHORIZATION) String token);

    /** Who the caller is there. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Me(List<WorksAt> clinics) {}

    /** @param functions what the caller does in the clinic */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record WorksAt(UUID clinicId, Set<String> functions) {}
}
