package org.restride.analytics.alert;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What this service needs of session-service. */
@RegisterRestClient(configKey = "sessions")
@Path("/v1/clinics/{clinicId}")
interface ClinicsApi {

    /** Answered to those who administer the clinic; its content is of no interest here. */
    @GET
    @Path("/members")
    Response members(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("clinicId") UUID clinicId,
            @QueryParam("limit") int limit);
}
