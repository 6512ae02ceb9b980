package org.restride.analytics.clinician.outcomes;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.restride.analytics.clinic.CallersClinics;
import org.restride.analytics.clinic.GroupPeriod;
import org.restride.analytics.clinician.page.Frame;
import org.restride.analytics.clinician.page.Frames;
import org.restride.analytics.clinician.words.Glossary;
import org.restride.analytics.outcomes.ClinicOutcomes;
import org.restride.analytics.outcomes.OutcomesView;
import org.restride.kit.access.CurrentAccess;

/** What became of the patients of the clinics a clinician works in, in numbers; nobody is shown, so nobody is noted. */
@Path("/clinician/outcomes")
@Produces(MediaType.TEXT_HTML)
class OutcomesPage {

    private final ClinicOutcomes outcomes;
    private final CallersClinics clinics;
    private final Frames frames;
    private final CurrentAccess current;
    private final Clock clock;

    OutcomesPage(ClinicOutcomes outcomes, CallersClinics clinics, Frames frames, CurrentAccess current, Clock clock) {
        this.outcomes = outcomes;
        this.clinics = clinics;
        this.frames = frames;
        this.current = current;
        this.clock = clock;
    }

    /**
     * @param patients as text; null for too few to be shown
     * @param nobody whether there is no patient at all
     */
    record Outcomes(
            Frame frame,
            GroupPeriod period,
            String from,
            String to,
            int smallest,
            String patients,
            boolean nobody,
            Lines lines)
            implements TemplateInstance {}

    @GET
    @Operation(operationId = "clinicianOutcomes", hidden = true)
    public TemplateInstance show(
            @QueryParam("from") LocalDate from, @QueryParam("to") LocalDate to, @Context HttpHeaders request) {
        GroupPeriod period = GroupPeriod.asked(from, to, LocalDate.now(clock), ClinicOutcomes.USUAL_WEEKS);
        Frame frame = frames.of(request, "/clinician/outcomes?from=%s&to=%s".formatted(period.from(), period.to()));
        var glossary = Glossary.in(frame.language());
        OutcomesView found = outcomes.of(clinics.of(current.caller()), period);
        return new Outcomes(
                        frame,
                        period,
                        glossary.day(period.from()),
                        glossary.day(period.to()),
                        found.smallestGroup(),
                        Count.of(found.patients()).text(),
                        Integer.valueOf(0).equals(found.patients()),
                        Lines.of(found, glossary))
                .setLocale(frame.language().locale());
    }
}
