package org.restride.analytics.alert;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.restride.analytics.alert.AlertProblems.AlertSettingsNotFound;
import org.restride.analytics.clinic.ClinicAdministration;
import org.restride.kit.web.Cursor;
import org.restride.kit.web.Page;
import org.restride.kit.web.RevisionTag;

/** For those who administer a clinic: where its alerts go, and whether they arrive. */
@Path("/v1/clinics/{clinicId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alerts")
class AlertResource {

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID HIGHEST = new UUID(-1, -1);

    private final ClinicAdministration administration;
    private final AlertSettingsRegistry registry;
    private final AlertListing listing;

    AlertResource(ClinicAdministration administration, AlertSettingsRegistry registry, AlertListing listing) {
        this.administration = administration;
        this.registry = registry;
        this.listing = listing;
    }

    @GET
    @Path("/alerts")
    @Operation(
            operationId = "listAlerts",
            summary = "What became of the alerts of a clinic, newest first",
            description = "Nothing in it says whom an alert is about, or why.")
    public Page<AlertView> list(
            @PathParam("clinicId") UUID clinicId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        administration.requireAdministered(clinicId);
        var after = Cursor.parse(cursor, 2);
        Instant raisedAt = after.map(key -> Cursor.instant(key.get(0))).orElse(LATEST);
        UUID alertId = after.map(key -> Cursor.uuid(key.get(1))).orElse(HIGHEST);
        return Page.of(
                listing.of(clinicId, raisedAt, alertId, limit + 1),
                limit,
                alert -> List.of(alert.raisedAt().toString(), alert.alertId().toString()));
    }

    @GET
    @Path("/alert-settings")
    @Operation(
            operationId = "getAlertSettings",
            summary = "Where the alerts of a clinic go",
            description = "The webhooks' secrets are given out to nobody.")
    public RestResponse<AlertSettingsView> get(@PathParam("clinicId") UUID clinicId) {
        administration.requireAdministered(clinicId);
        return answer(Status.OK, clinicId, registry.of(clinicId).orElseThrow(AlertSettingsNotFound::new));
    }

    @PUT
    @Path("/alert-settings")
    @Operation(
            operationId = "putAlertSettings",
            summary = "Say where the alerts of a clinic go, and when somebody else is told",
            description = "A webhook without a secret keeps the one it has.")
    public RestResponse<AlertSettingsView> put(
            @PathParam("clinicId") UUID clinicId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid AlertSettingsRequest request) {
        administration.requireAdministered(clinicId);
        var put = registry.put(clinicId, RevisionTag.parse(ifMatch), request);
        return answer(put.created() ? Status.CREATED : Status.OK, clinicId, put.settings());
    }

    private static RestResponse<AlertSettingsView> answer(Status status, UUID clinicId, AlertSettings settings) {
        return ResponseBuilder.create(status, AlertSettingsView.of(clinicId, settings))
                .header(HttpHeaders.ETAG, RevisionTag.of(settings.revision()))
                .build();
    }
}
