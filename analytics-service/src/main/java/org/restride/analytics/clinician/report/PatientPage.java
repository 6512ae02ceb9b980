package org.restride.analytics.clinician.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.restride.analytics.clinician.chart.AdherenceCalendar;
import org.restride.analytics.clinician.chart.ChartRow;
import org.restride.analytics.clinician.chart.Course;
import org.restride.analytics.clinician.chart.DayStatus;
import org.restride.analytics.clinician.chart.PainChart;
import org.restride.analytics.clinician.page.Frame;
import org.restride.analytics.clinician.page.Frames;
import org.restride.analytics.clinician.print.Sheet;
import org.restride.analytics.clinician.words.Glossary;
import org.restride.kit.audit.Audited;

/** What a clinician reads in the minute before the patient comes in: one screen about one patient. */
@Path("/clinician/patients/{patientId}")
@Produces(MediaType.TEXT_HTML)
@Audited
class PatientPage {

    private final PatientFiles files;
    private final Sheets sheets;
    private final Frames frames;
    private final ObjectMapper json;

    PatientPage(PatientFiles files, Sheets sheets, Frames frames, ObjectMapper json) {
        this.files = files;
        this.sheets = sheets;
        this.frames = frames;
        this.json = json;
    }

    /**
     * @param advice null without a recommendation
     * @param chartJson what the scripts draw
     * @param sheet what is printed instead of all this
     */
    record Patient(
            Frame frame,
            UUID patientId,
            Who who,
            Figures figures,
            AdvicePanel advice,
            List<PeriodLink> periods,
            String chartJson,
            List<ChartRow> rows,
            List<AdherenceCalendar.Column> weeks,
            List<AdherenceCalendar.Row> calendar,
            List<Status> statuses,
            List<ExerciseLine> exercises,
            List<FlagLine> flags,
            List<Course> course,
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
            @PathParam("patientId") UUID patientId, @QueryParam("period") String asked, @Context HttpHeaders request) {
        Frame frame = frames.of(request, "/clinician/patients/" + patientId);
        var glossary = Glossary.in(frame.language());
        PatientFile file = files.of(patientId);
        ShownPeriod period = ShownPeriod.named(asked);
        List<Course> course = Courses.of(file, glossary);
        PainChart chart = PainChart.of(file.report(), course, period.days());
        var calendar =
                new AdherenceCalendar(file.report(), file.plans(), chart.first().plusDays(chart.shownFrom()), glossary);
        List<FlagLine> flags = file.report().flags().stream()
                .map(flag -> FlagLine.of(flag, ZoneId.of(file.report().zone()), glossary))
                .toList();
        return new Patient(
                        frame,
                        patientId,
                        Who.of(file.report(), flags, glossary),
                        Figures.of(file.report(), glossary),
                        AdvicePanel.of(file, glossary),
                        ShownPeriod.all().stream()
                                .map(each -> new PeriodLink(each.code(), each == period))
                                .toList(),
                        json(new Drawn(frame.language().code(), chart, glossary.group("chart"))),
                        ChartRow.of(chart, glossary),
                        calendar.columns(),
                        calendar.rows(),
                        Arrays.stream(DayStatus.values())
                                .map(status -> new Status(status, glossary.name("status", status)))
                                .toList(),
                        file.report().exercises().stream()
                                .flatMap(exercise -> ExerciseLine.of(exercise, file.exercises(), glossary).stream())
                                .toList(),
                        flags,
                        course,
                        sheets.of(patientId, null, null, false, glossary))
                .setLocale(frame.language().locale());
    }

    /** Without the one character that could end the element it stands in. */
    private String json(Drawn drawn) {
        try {
            return json.writeValueAsString(drawn).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The chart cannot be written as JSON", e);
        }
    }
}
