package org.restride.session.analytics;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.restride.kit.audit.AuditRecord;

/** What this service needs of analytics-service. */
@RegisterRestClient(configKey = "analytics")
@Path("/v1/patients/{patientId}")
interface AnalyticsApi {

    /** A page of audit entries, newest first. */
    record AuditPart(List<AuditRecord> items) {}

    @GET
    @Path("/audit")
    AuditPart audit(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("patientId") UUID patientId,
            @QueryParam("beforeAt") Instant beforeAt,
            @QueryParam("beforePosition") long beforePosition,
            @QueryParam("limit") int limit);

    @GET
    @Path("/export")
    InputStream export(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, @PathParam("patientId") UUID patientId);
}
