package org.restride.session.enrolment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.restride.kit.access.Caller;
import org.restride.kit.access.CurrentAccess;
import org.restride.session.clinic.ClinicFunction;
import org.restride.session.clinic.ClinicMembers;
import org.restride.session.clinic.Clinics;
import org.restride.session.patient.Patients;

@Path("/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Enrolment")
class MeResource {

    private final CurrentAccess access;
    private final Patients patients;
    private final ClinicMembers members;
    private final Clinics clinics;
    private final Enrolment enrolment;

    MeResource(CurrentAccess access, Patients patients, ClinicMembers members, Clinics clinics, Enrolment enrolment) {
        this.access = access;
        this.patients = patients;
        this.members = members;
        this.clinics = clinics;
        this.enrolment = enrolment;
    }

    /** @param patientId whose record is the caller's own; null when none was claimed */
    record MeView(String subject, Set<String> roles, UUID patientId, List<WorksAt> clinics) {}

    record WorksAt(UUID clinicId, String name, Set<ClinicFunction> functions) {}

    /** @param code as it was handed out; case and dashes do not matter */
    record ClaimRequest(@NotBlank @Size(max = 64) String code) {}

    /** @param patientId whose record is the caller's own from now on */
    record ClaimedView(UUID patientId) {}

    @GET
    @Operation(operationId = "getMe", summary = "Who the caller is here")
    public MeView get() {
        Caller caller = access.caller();
        return new MeView(
                caller.subject(),
                new TreeSet<>(caller.roles()),
                patients.signedInAs(caller.subject())
                        .map(patient -> patient.patientId)
                        .orElse(null),
                members.withSubject(caller.subject()).stream()
                        .map(member -> new WorksAt(
                                member.key.clinicId(),
                                clinics.findById(member.key.clinicId()).name,
                                member.functions()))
                        .toList());
    }

    @POST
    @Path("/enrolment")
    @Operation(operationId = "claimEnrolment", summary = "Claim a record with a one-time code")
    public ClaimedView claim(@NotNull @Valid ClaimRequest request) {
        return new ClaimedView(enrolment.claim(request.code()));
    }
}
