package org.restride.analytics.clinician.report;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.restride.analytics.clinician.chart.Course;
import org.restride.analytics.clinician.chart.PainChart;
import org.restride.analytics.clinician.print.PainFigure;
import org.restride.analytics.clinician.print.Sheet;
import org.restride.analytics.clinician.words.Glossary;
import org.restride.analytics.clinician.words.Language;
import org.restride.analytics.progression.decision.Decision;
import org.restride.analytics.progression.decision.PatientText;
import org.restride.analytics.recommendation.Recommendation;
import org.restride.analytics.report.PatientReport;
import org.restride.analytics.report.PatientReport.Coverage;
import org.restride.analytics.report.PatientReport.PlanInForce;
import org.restride.analytics.report.PatientReport.Recommended;
import org.restride.analytics.report.PatientReport.StageDecision;

/** Puts a report into the words of one page. */
final class SheetWriter {

    private static final int MOST_REASONS = 4;
    private static final int MOST_MEASURES = 8;
    private static final int MOST_FLAGS = 4;
    private static final int MOST_DECISIONS = 5;
    private static final String NONE = "–";

    private final PatientReport report;
    private final Recommended newest;
    private final Recommendation issued;
    private final boolean forPatient;
    private final Glossary glossary;

    /**
     * @param newest of the period; null without one
     * @param issued the same with its criteria
     */
    SheetWriter(
            PatientReport report, Recommended newest, Recommendation issued, boolean forPatient, Glossary glossary) {
        this.report = report;
        this.newest = newest;
        this.issued = issued;
        this.forPatient = forPatient;
        this.glossary = glossary;
    }

    Sheet sheet() {
        List<Course> decisions = decisions();
        return new Sheet(
                report.patientId(),
                report.asOfDay(),
                glossary.language(),
                glossary.say("print.title"),
                report.displayName() == null ? report.patientId().toString() : report.displayName(),
                glossary.say("print.identity", report.patientId(), glossary.day(report.asOfDay())),
                standing(),
                advice(),
                figures(),
                glossary.say(
                        "print.course",
                        glossary.day(report.period().from()),
                        glossary.day(report.period().to())),
                PainFigure.of(PainChart.of(report, decisions, null, glossary), report.weeks(), glossary),
                listing("print.flags", "print.noFlags", flags(), MOST_FLAGS),
                listing(
                        "print.decisions",
                        "print.noDecisions",
                        decisions.stream().map(SheetWriter::line).toList(),
                        MOST_DECISIONS),
                footer());
    }

    private String standing() {
        PlanInForce plan = report.plan();
        if (plan == null) {
            return glossary.say("print.noPlan");
        }
        Who who = Who.of(report, List.of(), glossary);
        String text = glossary.say(
                "print.standing",
                who.stage(),
                who.stageSince(),
                who.stageDay().toString(),
                who.programmeDay().toString());
        return plan.paused() ? "%s · %s".formatted(text, glossary.say("chart.pause")) : text;
    }

    private Sheet.Advice advice() {
        if (newest == null) {
            return new Sheet.Advice(
                    glossary.say("print.recommendation"),
                    glossary.say("print.noRecommendation"),
                    List.of(),
                    List.of(),
                    null);
        }
        List<Sheet.Reason> reasons = forPatient ? reasonsForPatient() : reasons(issued.decision());
        int shown = Math.min(reasons.size(), MOST_REASONS);
        return new Sheet.Advice(
                glossary.say("print.recommendationOf", glossary.day(newest.day())),
                AdvicePanel.headline(issued.decision(), glossary),
                notes(),
                reasons.subList(0, shown),
                more(reasons.size() - shown));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        StageDecision decided = newest.decided();
        notes.add(
                decided == null
                        ? glossary.say("print.undecided")
                        : glossary.say(
                                "print.decided",
                                glossary.name("outcomeOf", decided.outcome()),
                                glossary.day(decided.day())));
        if (newest.clinicalSignOffRequired()) {
            notes.add(glossary.say("print.signOff"));
        }
        return notes;
    }

    private List<Sheet.Reason> reasonsForPatient() {
        return newest.patientTexts().stream()
                .map(text -> new Sheet.Reason(inWords(text), null, List.of()))
                .toList();
    }

    private String inWords(PatientText text) {
        return glossary.language() == Language.ES ? text.es() : text.en();
    }

    private List<Sheet.Reason> reasons(Decision decision) {
        List<Sheet.Reason> reasons = new ArrayList<>();
        int room = MOST_MEASURES;
        for (CriterionLine reason : AdvicePanel.reasons(decision, glossary)) {
            List<Sheet.Measure> measures = reason.measures().stream()
                    .limit(room)
                    .map(measure -> new Sheet.Measure(
                            measure.metric(),
                            Objects.requireNonNullElse(measure.value(), NONE),
                            Objects.requireNonNullElse(measure.limit(), ""),
                            Objects.requireNonNullElse(measure.basis(), "")))
                    .toList();
            room -= measures.size();
            reasons.add(new Sheet.Reason(name(reason), reason.statement(), measures));
        }
        return reasons;
    }

    private static String name(CriterionLine reason) {
        return reason.location() == null
                ? "%s (%s)".formatted(reason.name(), reason.code())
                : "%s, %s (%s)".formatted(reason.name(), reason.location(), reason.code());
    }

    private List<Sheet.Figure> figures() {
        Figures figures = Figures.of(report, glossary);
        return List.of(
                pain("print.legNow", figures.pains().get(0)),
                pain("print.backNow", figures.pains().get(1)),
                new Sheet.Figure(
                        glossary.say("print.adherence"),
                        Objects.requireNonNullElse(figures.adherence().percent(), NONE),
                        glossary.say(
                                "print.ofSessions",
                                figures.adherence().done(),
                                figures.adherence().expected())),
                new Sheet.Figure(
                        glossary.say("print.reach"),
                        Objects.requireNonNullElse(figures.reach().now(), NONE),
                        Objects.requireNonNullElse(figures.reach().movement(), "")));
    }

    private Sheet.Figure pain(String name, Figures.Pain pain) {
        String basis = glossary.say("print.ofDays", pain.days(), pain.ofDays());
        return new Sheet.Figure(
                glossary.say(name),
                pain.now() == null
                        ? NONE
                        : pain.change() == null ? pain.now() : "%s (%s)".formatted(pain.now(), pain.change()),
                pain.baseline() == null
                        ? basis
                        : "%s; %s %s".formatted(basis, glossary.say("chart.atStart"), pain.baseline()));
    }

    private List<String> flags() {
        return report.flags().stream()
                .sorted(Comparator.comparing(PatientReport.WarningFlag::raisedOn)
                        .reversed())
                .map(flag -> FlagLine.of(flag, ZoneId.of(report.zone()), glossary))
                .map(flag -> "%s · %s, %s · %s"
                        .formatted(
                                flag.raisedOn(),
                                flag.name(),
                                flag.tier(),
                                flag.open()
                                        ? glossary.say("print.open")
                                        : glossary.say("print.cleared", flag.clearedOn())))
                .toList();
    }

    private List<Course> decisions() {
        return Stream.concat(
                        report.recommendations().stream()
                                .map(Recommended::decided)
                                .filter(Objects::nonNull),
                        report.decisionsWithoutRecommendation().stream())
                .sorted(Comparator.comparing(StageDecision::decidedAt).reversed())
                .map(decision -> new Course(
                        decision.day(),
                        glossary.day(decision.day()),
                        true,
                        decision.fromStageCode().equals(decision.toStageCode())
                                ? glossary.say("decided.stays", decision.toStageCode())
                                : glossary.say("decided.moves", decision.fromStageCode(), decision.toStageCode()),
                        detail(decision)))
                .toList();
    }

    private String detail(StageDecision decision) {
        return Stream.of(
                        glossary.name("outcomeOf", decision.outcome()),
                        glossary.nameOrNull("reason", decision.reason()),
                        decision.decidedBy())
                .filter(Objects::nonNull)
                .reduce("%s, %s"::formatted)
                .orElseThrow();
    }

    private static String line(Course decision) {
        return "%s · %s · %s".formatted(decision.label(), decision.headline(), decision.detail());
    }

    private Sheet.Listing listing(String title, String none, List<String> lines, int most) {
        if (lines.isEmpty()) {
            return new Sheet.Listing(glossary.say(title), List.of(glossary.say(none)));
        }
        int shown = Math.min(lines.size(), most);
        String more = more(lines.size() - shown);
        return new Sheet.Listing(
                glossary.say(title),
                Stream.concat(lines.stream().limit(shown), Stream.ofNullable(more))
                        .toList());
    }

    /** Null when nothing was left out. */
    private String more(int leftOut) {
        return leftOut == 0 ? null : glossary.say("print.more", leftOut);
    }

    private List<String> footer() {
        Coverage coverage = report.coverage();
        String data = glossary.say(
                "print.coverage",
                glossary.day(report.period().from()),
                glossary.day(report.period().to()),
                coverage.daysInPeriod(),
                coverage.daysWithLegScore(),
                coverage.daysWithBackScore(),
                coverage.daysWithSession());
        if (issued == null) {
            return List.of(data);
        }
        Decision decision = issued.decision();
        return List.of(
                data,
                glossary.say(
                        "print.madeBy",
                        "%s %s"
                                .formatted(
                                        decision.protocol().code(),
                                        decision.protocol().version()),
                        decision.engineVersion()));
    }
}
