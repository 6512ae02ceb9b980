package org.restride.analytics.overrides;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.restride.analytics.clinic.CallersClinics;
import org.restride.analytics.clinic.GroupConfig;
import org.restride.kit.access.CurrentAccess;
import org.restride.kit.problem.InvalidRequest;

/** Figures about many patients at once; none of them can be told from these. */
@Path("/v1/override-rates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Recommendations")
class OverrideRatesResource {

    private static final int USUAL_WEEKS = 12;
    private static final int MOST_YEARS = 2;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

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
        for (LocalDate day : Arrays.asList(from, to)) {
            if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
                throw new InvalidRequest(day.equals(from) ? "from" : "to", "must be a day of 2000 to 2100");
            }
        }
        LocalDate last = to == null ? LocalDate.now(clock) : to;
        LocalDate first = from == null ? last.minusWeeks(USUAL_WEEKS).plusDays(1) : from;
        if (first.isAfter(last)) {
            throw new InvalidRequest("from", "must not be after to");
        }
        if (first.isBefore(last.minusYears(MOST_YEARS))) {
            throw new InvalidRequest("from", "must not be more than two years before to");
        }
        return new OverrideRatesView(
                first, last, groups.smallest(), rates.of(clinics.of(current.caller()), first, last, protocol));
    }
}
