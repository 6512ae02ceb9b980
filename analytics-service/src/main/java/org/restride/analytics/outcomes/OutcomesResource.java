package org.restride.analytics.outcomes;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.restride.analytics.clinic.CallersClinics;
import org.restride.analytics.clinic.GroupPeriod;
import org.restride.kit.access.CurrentAccess;

/** Figures about many patients at once; none of them can be told from these. */
@Path("/v1/outcomes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Outcomes")
class OutcomesResource {

    private final ClinicOutcomes outcomes;
    private final CallersClinics clinics;
    private final CurrentAccess current;
    private final Clock clock;

    OutcomesResource(ClinicOutcomes outcomes, CallersClinics clinics, CurrentAccess current, Clock clock) {
        this.outcomes = outcomes;
        this.clinics = clinics;
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "getOutcomes",
            summary = "What became of the patients whose programme began in a period",
            description =
                    "By week of the programme: stages, adherence, meaningful change, retention; and override rates by rule. A"
                            + " clinician's are of the clinics they work in, an author's or reviewer's of all. Figures about"
                            + " too few patients are null.")
    public OutcomesView get(
            @Parameter(description = "First day; 52 weeks before the last if not given") @QueryParam("from")
                    LocalDate from,
            @Parameter(description = "Last day; today in UTC if not given") @QueryParam("to") LocalDate to) {
        GroupPeriod period = GroupPeriod.asked(from, to, LocalDate.now(clock), ClinicOutcomes.USUAL_WEEKS);
        return outcomes.of(clinics.of(current.caller()), period);
    }
}
