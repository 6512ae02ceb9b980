package org.restride.session.patient;

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
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.restride.kit.audit.Audited;
import org.restride.kit.web.Cursor;
import org.restride.kit.web.Page;
import org.restride.kit.web.RevisionTag;

@Path("/v1/patients")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Patients")
@Audited
class PatientResource {

    private final PatientRegistry registry;
    private final Patients patients;
    private final PatientList list;

    PatientResource(PatientRegistry registry, Patients patients, PatientList list) {
        this.registry = registry;
        this.patients = patients;
        this.list = list;
    }

    @PUT
    @Path("/{patientId}")
    @Operation(operationId = "putPatient", summary = "Register a patient, or change one with If-Match")
    public RestResponse<PatientView> put(
            @PathParam("patientId") UUID patientId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid PutPatientRequest request) {
        boolean created = registry.put(patientId, request, RevisionTag.parse(ifMatch));
        return answer(created ? RestResponse.Status.CREATED : RestResponse.Status.OK, patientId);
    }

    @GET
    @Path("/{patientId}")
    @Operation(operationId = "getPatient", summary = "One patient")
    public RestResponse<PatientView> get(@PathParam("patientId") UUID patientId) {
        return answer(RestResponse.Status.OK, patientId);
    }

    @GET
    @Operation(
            operationId = "listPatients",
            summary = "The patients the caller treats, imports or administers, page by page")
    public Page<PatientView> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        var after = Cursor.parse(cursor, 1).map(key -> Cursor.uuid(key.get(0)));
        return list.page(after, limit).map(PatientView::of);
    }

    private RestResponse<PatientView> answer(RestResponse.Status status, UUID patientId) {
        Patient patient = patients.get(patientId);
        return RestResponse.ResponseBuilder.create(status, PatientView.of(patient))
                .header("ETag", RevisionTag.of(patient.revision))
                .build();
    }
}
