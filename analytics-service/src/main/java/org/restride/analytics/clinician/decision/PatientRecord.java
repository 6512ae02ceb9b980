package org.restride.analytics.clinician.decision;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What session-service records of a patient, as far as clinicians decide it on the page. */
@RegisterRestClient(configKey = "sessions")
@Path("/v1/patients/{patientId}")
interface PatientRecord {

    @GET
    @Path("/plan")
    Plan plan(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, @PathParam("patientId") UUID patientId);

    @POST
    @Path("/stage-decisions")
    Decision decide(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("patientId") UUID patientId,
            DecisionRequest request);

    /** Newest first. */
    @GET
    @Path("/stage-decisions")
    Listed<Decision> decisions(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("patientId") UUID patientId,
            @QueryParam("limit") int limit);

    @GET
    @Path("/flags")
    List<Flag> flags(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("patientId") UUID patientId,
            @QueryParam("includeCleared") boolean includeCleared);

    @PUT
    @Path("/flags/{flagId}/clearance")
    Flag clear(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("patientId") UUID patientId,
            @PathParam("flagId") UUID flagId,
            ClearanceRequest request);

    /** The latest first. */
    @GET
    @Path("/pauses")
    Listed<Pause> pauses(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("patientId") UUID patientId,
            @QueryParam("limit") int limit);

    @PUT
    @Path("/pauses/{pauseId}")
    Pause pause(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("patientId") UUID patientId,
            @PathParam("pauseId") UUID pauseId,
            PauseRequest request);

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Listed<T>(List<T> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Plan(int revision, String stageCode, LocalDate effectiveFrom, Instant changedAt) {}

    /** Fields are sent as they were typed: session-service says what is wrong with them. */
    record DecisionRequest(
            UUID decisionId,
            UUID recommendationId,
            int planRevision,
            String outcome,
            String toStageCode,
            String effectiveFrom,
            String reason,
            String note) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Decision(
            UUID decisionId,
            UUID recommendationId,
            String outcome,
            String reason,
            String fromStageCode,
            String toStageCode,
            String decidedBy,
            Instant decidedAt) {}

    record ClearanceRequest(UUID noteId, String note) {}

    /** @param cleared null while it is open */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Flag(UUID flagId, UUID symptomReportId, String symptomCode, Clearance cleared) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Clearance(Instant clearedAt, String clearedBy, String note) {}

    record PauseRequest(String from, String to, String reason) {}

    /** @param to null while the end is open */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Pause(UUID pauseId, LocalDate from, LocalDate to, String reason) {}
}
