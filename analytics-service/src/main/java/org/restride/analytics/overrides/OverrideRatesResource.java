package org.restride.analytics.overrides;

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
import org.restride.analytics.clinic.GroupConfig;
import org.restride.analytics.clinic.GroupPeriod;
import org.restride.kit.access.CurrentAccess;

/** Figures about many patients at once; none of them can be told from these. */
@Path("/v1/override-rates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Recommendations")
class OverrideRatesResource {

    private static final int USUAL_WEEKS = 12;

    private final OverrideRates rates;
    private final CallersClinics clinics;
    private final CurrentAccess current;
    private final GroupConfig groups;
    private final Clock clock;

    OverrideRatesResource(
            OverrideRates rates, CallersClinics clinics, CurrentAccess current, GroupConfig groups, Clock clock) {
        this.rates = rates;
        this.clinics = clinics;
        this.current = current;
        this.groups = groups;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listOverrideRates",
            summary = "How often clinicians decided otherwise than recommended, by rule",
            description =
                    "Of the recommendations for days of a period: a clinician's of the clinics they work in, an author's or"
                            + " reviewer's of all. Figures about too few patients are null.")
    public OverrideRatesView list(
            @Parameter(description = "First day; twelve weeks before the last if not given") @QueryParam("from")
                    LocalDate from,
            @Parameter(description = "Last day; today in UTC if not given") @QueryParam("to") LocalDate to,
            @Parameter(description = "Code of the protocol; all if not given") @QueryParam("protocol")
                    String protocol) {
        var period = GroupPeriod.asked(from, to, LocalDate.now(clock), USUAL_WEEKS);
        return new OverrideRatesView(
                period.from(),
                period.to(),
                groups.smallest(),
                rates.of(clinics.of(current.caller()), period.from(), period.to(), protocol));
    }
}
