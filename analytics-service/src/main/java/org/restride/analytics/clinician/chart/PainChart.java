package org.restride.analytics.clinician.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.restride.analytics.clinician.words.Glossary;
import org.restride.analytics.report.PatientReport;
import org.restride.analytics.report.PatientReport.DistalPoint;
import org.restride.analytics.report.PatientReport.SessionResponse;
import org.restride.analytics.report.PatientReport.StageRun;

/**
 * All that the chart of one patient draws, over every day there is; the page chooses which of them to show. Scripts read
 * it as JSON, tables are made of the same lists.
 *
 * @param first day number 0
 * @param shownFrom number of the first day the page shows to begin with
 * @param distal how far down symptoms reached, 0 none to 5 foot; null where it was not asked
 * @param calledFlare numbers of days that the patient called a flare
 */
public record PainChart(
        LocalDate first,
        int days,
        int shownFrom,
        PainLine leg,
        PainLine back,
        List<Integer> distal,
        List<Integer> calledFlare,
        List<SessionMark> sessions,
        List<Span> stages,
        List<Span> pauses,
        List<CourseMark> course) {

    /** @param day number of the day in the chart */
    public record CourseMark(int day, boolean decided, String text) {}

    /** @param shownDays null for all */
    public static PainChart of(PatientReport report, List<Course> course, Integer shownDays, Glossary glossary) {
        LocalDate first = report.period().from();
        LocalDate last = report.period().to();
        int days = Span.number(first, last) + 1;
        return new PainChart(
                first,
                days,
                shownDays == null ? 0 : Math.max(0, days - shownDays),
                PainLine.of(report, report.pain().leg()),
                PainLine.of(report, report.pain().back()),
                report.pain().distal().series().stream().map(DistalPoint::rank).toList(),
                report.pain().calledFlare().stream()
                        .map(day -> Span.number(first, day))
                        .toList(),
                report.responses().stream()
                        .map(response -> new SessionMark(
                                Span.number(first, response.day()),
                                response.dose(),
                                response.effort0To10(),
                                response.before(),
                                response.during(),
                                response.after(),
                                response.nextMorning(),
                                broken(response, glossary)))
                        .toList(),
                report.stages().stream()
                        .map(run -> Span.within(first, last, run.from(), run.to(), label(run)))
                        .filter(Objects::nonNull)
                        .toList(),
                report.paused().stream()
                        .map(pause -> Span.within(first, last, pause.from(), pause.to(), null))
                        .filter(Objects::nonNull)
                        .toList(),
                course.stream()
                        .filter(entry ->
                                !entry.day().isBefore(first) && !entry.day().isAfter(last))
                        .map(entry -> new CourseMark(Span.number(first, entry.day()), entry.decided(), text(entry)))
                        .toList());
    }

    private static List<String> broken(SessionResponse response, Glossary glossary) {
        return response.brokenLimits() == null
                ? null
                : response.brokenLimits().stream()
                        .map(limit -> glossary.speak(limit).text())
                        .toList();
    }

    private static String label(StageRun run) {
        return run.stageName() == null
                ? String.valueOf(run.stageOrder())
                : "%d %s".formatted(run.stageOrder(), run.stageName());
    }

    private static String text(Course entry) {
        return entry.detail() == null ? entry.headline() : "%s: %s".formatted(entry.headline(), entry.detail());
    }
}
