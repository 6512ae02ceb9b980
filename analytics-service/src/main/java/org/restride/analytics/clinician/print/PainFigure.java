package org.restride.analytics.clinician.print;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.restride.analytics.clinician.chart.PainChart;
import org.restride.analytics.clinician.chart.PainLine;
import org.restride.analytics.clinician.chart.Span;
import org.restride.analytics.clinician.print.Mark.Anchor;
import org.restride.analytics.clinician.print.Mark.Point;
import org.restride.analytics.clinician.words.Glossary;
import org.restride.analytics.report.PatientReport.Week;

/**
 * The course of pain and the sessions of each week, for black ink: leg drawn through with full dots, back dashed with
 * rings, a day without a score a gap. Dotted is the pain at the start, dash and dot where the change since means something;
 * stages are hatched by turns, pauses grey, flares a black bar, decisions diamonds.
 */
public record PainFigure(List<Mark> marks) {

    /** In points. */
    static final double WIDTH = 515;

    static final double HEIGHT = 212;

    private static final double LEFT = 22;
    private static final double RIGHT = WIDTH - 66;
    private static final double TOP = 26;
    private static final double BOTTOM = 146;
    private static final double BARS_TOP = 166;
    private static final double BARS_BOTTOM = 188;
    private static final double SMALL = 6.5;
    private static final double LEAST_BETWEEN_LABELS = 7.5;
    private static final double LEAST_FOR_A_DATE = 34;
    private static final double LEAST_FOR_A_FRACTION = 15;
    private static final int FEW_DAYS = 120;
    private static final List<Double> THROUGH = List.of();
    private static final List<Double> DASHED = List.of(4.0, 2.0);
    private static final List<Double> DOTTED = List.of(1.0, 2.0);
    private static final List<Double> DASH_AND_DOT = List.of(6.0, 2.0, 1.0, 2.0);

    /** @param weeks of the days of the chart */
    public static PainFigure of(PainChart chart, List<Week> weeks, Glossary glossary) {
        return new PainFigure(new Drawing(chart, weeks, glossary).marks());
    }

    private static final class Drawing {

        private final PainChart chart;
        private final List<Week> weeks;
        private final Glossary glossary;
        private final List<Mark> marks = new ArrayList<>();
        private final List<Mark.Label> beside = new ArrayList<>();

        Drawing(PainChart chart, List<Week> weeks, Glossary glossary) {
            this.chart = chart;
            this.weeks = weeks;
            this.glossary = glossary;
        }

        List<Mark> marks() {
            pauses();
            scale();
            stages();
            flares(chart.leg(), TOP);
            flares(chart.back(), TOP + 3);
            references(chart.leg(), "chart.leg");
            references(chart.back(), "chart.back");
            labelsBeside();
            scores(chart.leg(), true);
            scores(chart.back(), false);
            means(chart.leg(), THROUGH);
            means(chart.back(), DASHED);
            decisions();
            sessions();
            key();
            return marks;
        }

        private double x(double day) {
            return LEFT + day / chart.days() * (RIGHT - LEFT);
        }

        private double middle(int day) {
            return x(day + 0.5);
        }

        private static double y(double score0To10) {
            return BOTTOM - score0To10 / 10 * (BOTTOM - TOP);
        }

        private void line(double x1, double y1, double x2, double y2, double width, double grey, List<Double> dashes) {
            marks.add(new Mark.Path(List.of(new Point(x1, y1), new Point(x2, y2)), width, grey, dashes));
        }

        private void box(double x1, double y1, double x2, double y2, double grey, boolean outlined) {
            marks.add(new Mark.Shape(
                    List.of(new Point(x1, y1), new Point(x2, y1), new Point(x2, y2), new Point(x1, y2)),
                    grey,
                    outlined));
        }

        private void label(double x, double y, Anchor anchor, String text) {
            marks.add(new Mark.Label(new Point(x, y), SMALL, anchor, text));
        }

        private void pauses() {
            chart.pauses().forEach(pause -> box(x(pause.from()), TOP, x(pause.to() + 1), BOTTOM, 0.85, false));
        }

        private void scale() {
            for (int score = 0; score <= 10; score += 2) {
                line(LEFT, y(score), RIGHT, y(score), 0.3, score == 0 ? 0 : 0.75, THROUGH);
                label(LEFT - 3, y(score) + 2.3, Anchor.END, String.valueOf(score));
            }
            double free = LEFT;
            for (Week week : weeks) {
                LocalDate from = week.block().from();
                double at = x(number(from));
                line(at, BOTTOM, at, BOTTOM + 2, 0.3, 0, THROUGH);
                if (at >= free && at + LEAST_FOR_A_DATE < RIGHT + 10) {
                    label(at, BOTTOM + 9, Anchor.START, glossary.shortDay(from));
                    free = at + LEAST_FOR_A_DATE;
                }
            }
        }

        private int number(LocalDate day) {
            return Math.toIntExact(day.toEpochDay() - chart.first().toEpochDay());
        }

        private void stages() {
            boolean hatched = false;
            for (Span stage : chart.stages()) {
                double from = x(stage.from());
                double to = x(stage.to() + 1);
                box(from, 9, to, 14, 1, true);
                if (hatched) {
                    hatch(from, to);
                }
                hatched = !hatched;
                int letters = (int) ((to - from) / (SMALL * 0.55));
                label(from + 1, 7, Anchor.START, shortened(stage.label(), letters));
            }
        }

        private void hatch(double from, double to) {
            for (double at = from; at + 5 <= to; at += 4) {
                line(at, 14, at + 5, 9, 0.4, 0, THROUGH);
            }
        }

        private static String shortened(String text, int letters) {
            if (text.length() <= letters) {
                return text;
            }
            return letters < 2 ? "" : text.substring(0, letters - 1).strip() + "…";
        }

        private void flares(PainLine pain, double at) {
            pain.flares().forEach(flare -> box(x(flare.from()), at, x(flare.to() + 1), at + 2, 0, false));
        }

        private void references(PainLine pain, String location) {
            reference(pain.baseline(), DOTTED, glossary.say(location) + ", " + glossary.say("chart.atStart"));
            reference(
                    pain.meaningful(), DASH_AND_DOT, glossary.say(location) + ", " + glossary.say("chart.meaningful"));
        }

        private void reference(BigDecimal value, List<Double> dashes, String name) {
            if (value != null) {
                double at = y(value.doubleValue());
                line(LEFT, at, RIGHT, at, 0.6, 0, dashes);
                beside.add(new Mark.Label(new Point(RIGHT + 3, at + 2.3), SMALL - 0.5, Anchor.START, name));
            }
        }

        /** Moved down until none lies upon another. */
        private void labelsBeside() {
            double free = 0;
            beside.sort(Comparator.comparingDouble(label -> label.at().y()));
            for (Mark.Label label : beside) {
                double at = Math.max(label.at().y(), free);
                marks.add(new Mark.Label(new Point(label.at().x(), at), label.size(), label.anchor(), label.text()));
                free = at + LEAST_BETWEEN_LABELS;
            }
        }

        private void scores(PainLine pain, boolean filled) {
            double radius = chart.days() <= FEW_DAYS ? 1.4 : 0.7;
            for (int day = 0; day < chart.days(); day++) {
                Integer score = pain.scores().get(day);
                if (score != null) {
                    marks.add(new Mark.Dot(new Point(middle(day), y(score)), radius, filled));
                }
            }
        }

        private void means(PainLine pain, List<Double> dashes) {
            List<Point> run = new ArrayList<>();
            for (int day = 0; day <= chart.days(); day++) {
                BigDecimal mean = day == chart.days() ? null : pain.means().get(day);
                if (mean != null) {
                    run.add(new Point(middle(day), y(mean.doubleValue())));
                } else if (!run.isEmpty()) {
                    marks.add(new Mark.Path(List.copyOf(run), 1.5, 0, dashes));
                    run.clear();
                }
            }
        }

        private void decisions() {
            chart.course().stream().filter(PainChart.CourseMark::decided).forEach(mark -> {
                double at = middle(mark.day());
                line(at, 22, at, BOTTOM, 0.4, 0, DOTTED);
                diamond(at, 19.5);
            });
        }

        private void diamond(double x, double y) {
            marks.add(new Mark.Shape(
                    List.of(new Point(x, y - 3.5), new Point(x + 3.5, y), new Point(x, y + 3.5), new Point(x - 3.5, y)),
                    0,
                    false));
        }

        private void sessions() {
            label(LEFT, BARS_TOP - 3, Anchor.START, glossary.say("print.weeks"));
            for (Week week : weeks) {
                double from = x(number(week.block().from())) + 0.8;
                double to = x(number(week.block().to()) + 1) - 0.8;
                double expected = week.block().expected().doubleValue();
                int done = week.block().done();
                box(from, BARS_TOP, to, BARS_BOTTOM, 1, true);
                if (expected > 0) {
                    double high = Math.min(1, done / expected) * (BARS_BOTTOM - BARS_TOP);
                    box(from, BARS_BOTTOM - high, to, BARS_BOTTOM, 0.6, true);
                }
                if (to - from >= LEAST_FOR_A_FRACTION) {
                    label(
                            (from + to) / 2,
                            BARS_BOTTOM + 7,
                            Anchor.MIDDLE,
                            done + "/" + glossary.number(week.block().expected()));
                }
            }
        }

        private void key() {
            double low = HEIGHT - 4;
            double at = LEFT;
            marks.add(new Mark.Dot(new Point(at + 2, low - 2), 1.4, true));
            line(at + 6, low - 2, at + 20, low - 2, 1.5, 0, THROUGH);
            at = named(at + 23, low, "print.legKey");
            marks.add(new Mark.Dot(new Point(at + 2, low - 2), 1.4, false));
            line(at + 6, low - 2, at + 20, low - 2, 1.5, 0, DASHED);
            at = named(at + 23, low, "print.backKey");
            diamond(at + 3, low - 2);
            at = named(at + 9, low, "chart.decided");
            box(at, low - 3, at + 8, low - 1, 0, false);
            at = named(at + 11, low, "chart.flare");
            box(at, low - 5, at + 8, low + 1, 0.85, false);
            named(at + 11, low, "chart.pause");
        }

        private double named(double x, double y, String key) {
            String text = glossary.say(key);
            label(x, y, Anchor.START, text);
            return x + text.length() * SMALL * 0.5 + 12;
        }
    }
}
