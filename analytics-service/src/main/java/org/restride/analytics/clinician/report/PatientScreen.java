package org.restride.analytics.clinician.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.restride.analytics.clinician.chart.AdherenceCalendar;
import org.restride.analytics.clinician.chart.ChartRow;
import org.restride.analytics.clinician.chart.Course;
import org.restride.analytics.clinician.chart.DayStatus;
import org.restride.analytics.clinician.chart.PainChart;
import org.restride.analytics.clinician.decision.DecisionPanel;
import org.restride.analytics.clinician.decision.ShownPatient;
import org.restride.analytics.clinician.decision.Standpoint;
import org.restride.analytics.clinician.page.Frame;
import org.restride.analytics.clinician.page.Frames;
import org.restride.analytics.clinician.words.Glossary;
import org.restride.analytics.recommendation.Recommendation;
import org.restride.analytics.report.PatientReport;
import org.restride.analytics.report.PatientReports;

/** Puts together what is shown about one patient. */
@ApplicationScoped
class PatientScreen implements ShownPatient {

    private final PatientFiles files;
    private final PatientReports reports;
    private final Sheets sheets;
    private final Frames frames;
    private final ObjectMapper json;

    PatientScreen(PatientFiles files, PatientReports reports, Sheets sheets, Frames frames, ObjectMapper json) {
        this.files = files;
        this.reports = reports;
        this.sheets = sheets;
        this.frames = frames;
        this.json = json;
    }

    @Override
    public TemplateInstance show(
            UUID patientId, String asked, HttpHeaders request, Function<Standpoint, DecisionPanel> panel) {
        Frame frame = frames.of(request, "/clinician/patients/" + patientId);
        var glossary = Glossary.in(frame.language());
        PatientFile file = files.of(patientId);
        ShownPeriod period = ShownPeriod.named(asked);
        PatientReport ofPeriod = reports.ofLast(patientId, period.days());
        List<Course> course = Courses.of(file, glossary);
        PainChart chart = PainChart.of(file.report(), course, period.days(), glossary);
        var calendar =
                new AdherenceCalendar(file.report(), file.plans(), chart.first().plusDays(chart.shownFrom()), glossary);
        List<FlagLine> flags = file.report().flags().stream()
                .map(flag -> FlagLine.of(flag, ZoneId.of(file.report().zone()), glossary))
                .toList();
        return new PatientPage.Patient(
                        frame,
                        patientId,
                        Who.of(file.report(), flags, glossary),
                        Figures.of(file.report(), glossary),
                        AdvicePanel.of(file, glossary),
                        panel.apply(standpoint(patientId, file, glossary)),
                        ShownPeriod.all().stream()
                                .map(each -> new PatientPage.PeriodLink(each.code(), each == period))
                                .toList(),
                        json(new PatientPage.Drawn(frame.language().code(), chart, glossary.group("chart"))),
                        ChartRow.of(chart, glossary),
                        calendar.columns(),
                        calendar.rows(),
                        Arrays.stream(DayStatus.values())
                                .map(status -> new PatientPage.Status(status, glossary.name("status", status)))
                                .toList(),
                        ofPeriod.exercises().stream()
                                .flatMap(exercise -> ExerciseLine.of(exercise, file.exercises(), glossary).stream())
                                .toList(),
                        flags,
                        course,
                        period.code(),
                        sheets.of(ofPeriod, false, glossary))
                .setLocale(frame.language().locale());
    }

    private static Standpoint standpoint(UUID patientId, PatientFile file, Glossary glossary) {
        Recommendation standing = file.standing();
        return new Standpoint(
                patientId,
                file.report(),
                file.plans().inForceOn(LocalDate.MAX).orElse(null),
                standing,
                standing == null ? null : AdvicePanel.headline(standing.decision(), glossary),
                standing != null
                        && file.decisionUpon(standing.recommendationId()).isPresent(),
                glossary);
    }

    /** Without the one character that could end the element it stands in. */
    private String json(PatientPage.Drawn drawn) {
        try {
            return json.writeValueAsString(drawn).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The chart cannot be written as JSON", e);
        }
    }
}
