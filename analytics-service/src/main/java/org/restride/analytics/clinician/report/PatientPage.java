package org.restride.analytics.clinician.report;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.restride.analytics.clinician.chart.AdherenceCalendar;
import org.restride.analytics.clinician.chart.ChartRow;
import org.restride.analytics.clinician.chart.Course;
import org.restride.analytics.clinician.chart.DayStatus;
import org.restride.analytics.clinician.chart.PainChart;
import org.restride.analytics.clinician.decision.DecisionPanel;
import org.restride.analytics.clinician.decision.DecisionPanels;
import org.restride.analytics.clinician.page.Frame;
import org.restride.analytics.clinician.print.Sheet;
import org.restride.kit.audit.Audited;

/** What a clinician reads in the minute before the patient comes in: one screen about one patient. */
@Path("/clinician/patients/{patientId}")
@Produces(MediaType.TEXT_HTML)
@Audited
class PatientPage {

    private final PatientScreen screen;
    private final DecisionPanels panels;

    PatientPage(PatientScreen screen, DecisionPanels panels) {
        this.screen = screen;
        this.panels = panels;
    }

    /**
     * @param advice null without a recommendation
     * @param panel null for those who may only read
     * @param chartJson what the scripts draw
     * @param period that is shown
     * @param sheet what is printed instead of all this
     */
    record Patient(
            Frame frame,
            UUID patientId,
            Who who,
            Figures figures,
            AdvicePanel advice,
            DecisionPanel panel,
            List<PeriodLink> periods,
            String chartJson,
            List<ChartRow> rows,
            List<AdherenceCalendar.Column> weeks,
            List<AdherenceCalendar.Row> calendar,
            List<Status> statuses,
            List<ExerciseLine> exercises,
            List<FlagLine> flags,
            List<Course> course,
            String period,
            Sheet sheet)
            implements TemplateInstance {}

    /** For the key of the calendar. */
    record Status(DayStatus code, String name) {}

    /** What the scripts draw, and what they write beside it. */
    record Drawn(String language, PainChart chart, Map<String, String> words) {}

    record PeriodLink(String code, boolean shown) {}

    @GET
    @Operation(operationId = "clinicianPatient", hidden = true)
    public TemplateInstance show(
            @PathParam("patientId") UUID patientId,
            @QueryParam("period") String asked,
            @Context UriInfo address,
            @Context HttpHeaders request) {
        return screen.show(patientId, asked, request, known -> panels.fresh(known, address.getQueryParameters()));
    }
}
