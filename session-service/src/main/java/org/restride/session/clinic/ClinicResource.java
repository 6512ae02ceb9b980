package org.restride.session.clinic;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.restride.kit.access.CurrentAccess;
import org.restride.kit.web.Cursor;
import org.restride.kit.web.Page;

@Path("/v1/clinics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clinics")
class ClinicResource {

    private static final String SUBJECT = "[\\x21-\\x7e]{1,255}";

    private final ClinicRegistry registry;
    private final Clinics clinics;
    private final ClinicMembers members;
    private final FirstAdmin firstAdmin;
    private final CurrentAccess access;

    ClinicResource(
            ClinicRegistry registry,
            Clinics clinics,
            ClinicMembers members,
            FirstAdmin firstAdmin,
            CurrentAccess access) {
        this.registry = registry;
        this.clinics = clinics;
        this.members = members;
        this.firstAdmin = firstAdmin;
        this.access = access;
    }

    @PUT
    @Path("/{clinicId}")
    @Operation(operationId = "putClinic", summary = "Make a clinic, or name it anew")
    public RestResponse<ClinicView> put(
            @PathParam("clinicId") UUID clinicId, @NotNull @Valid PutClinicRequest request) {
        var put = registry.put(clinicId, request);
        return RestResponse.ResponseBuilder.create(status(put), ClinicView.of(put.stored()))
                .build();
    }

    @GET
    @Operation(operationId = "listClinics", summary = "The clinics the caller administers")
    public Page<ClinicView> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        String caller = access.caller().subject();
        var after = Cursor.parse(cursor, 1).map(key -> Cursor.uuid(key.get(0)));
        return Page.of(
                        clinics.administeredBy(caller, firstAdmin.is(caller), after, limit + 1),
                        limit,
                        clinic -> List.of(clinic.clinicId.toString()))
                .map(ClinicView::of);
    }

    @PUT
    @Path("/{clinicId}/members/{subject}")
    @Operation(operationId = "putClinicMember", summary = "Let somebody work in a clinic, or change what they do there")
    public RestResponse<ClinicMemberView> putMember(
            @PathParam("clinicId") UUID clinicId,
            @PathParam("subject") @Pattern(regexp = SUBJECT) String subject,
            @NotNull @Valid PutClinicMemberRequest request) {
        var put = registry.putMember(clinicId, subject, request);
        return RestResponse.ResponseBuilder.create(status(put), ClinicMemberView.of(put.stored()))
                .build();
    }

    @GET
    @Path("/{clinicId}/members")
    @Operation(operationId = "listClinicMembers", summary = "Who works in a clinic")
    public Page<ClinicMemberView> listMembers(
            @PathParam("clinicId") UUID clinicId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        registry.requireAdministered(clinicId);
        var after = Cursor.parse(cursor, 1).map(key -> key.get(0));
        return Page.of(members.of(clinicId, after, limit + 1), limit, member -> List.of(member.key.subject()))
                .map(ClinicMemberView::of);
    }

    @DELETE
    @Path("/{clinicId}/members/{subject}")
    @Operation(
            operationId = "removeClinicMember",
            summary = "End somebody's work in a clinic, and with it their access")
    public RestResponse<Void> removeMember(
            @PathParam("clinicId") UUID clinicId, @PathParam("subject") @Pattern(regexp = SUBJECT) String subject) {
        registry.removeMember(clinicId, subject);
        return RestResponse.noContent();
    }

    private static RestResponse.Status status(ClinicRegistry.Put<?> put) {
        return put.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK;
    }
}
