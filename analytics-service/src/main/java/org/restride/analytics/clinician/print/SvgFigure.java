package org.restride.analytics.clinician.print;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.restride.analytics.clinician.print.Mark.Point;

/** A figure as SVG, without styles, so that the pages' content security policy lets it be. */
final class SvgFigure {

    private SvgFigure() {}

    static String of(PainFigure figure, String name) {
        return "<svg viewBox=\"0 0 %s %s\" role=\"img\" aria-label=\"%s\">%s</svg>"
                .formatted(
                        n(PainFigure.WIDTH),
                        n(PainFigure.HEIGHT),
                        escaped(name),
                        figure.marks().stream().map(SvgFigure::mark).collect(Collectors.joining()));
    }

    private static String mark(Mark mark) {
        if (mark instanceof Mark.Path path) {
            return "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"%s/>"
                    .formatted(points(path.points()), grey(path.grey()), n(path.width()), dashes(path));
        }
        if (mark instanceof Mark.Shape shape) {
            return "<polygon points=\"%s\" fill=\"%s\"%s/>"
                    .formatted(
                            points(shape.points()),
                            grey(shape.grey()),
                            shape.outlined() ? " stroke=\"#000000\" stroke-width=\"0.5\"" : "");
        }
        if (mark instanceof Mark.Dot dot) {
            return "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\" stroke=\"#000000\" stroke-width=\"0.5\"/>"
                    .formatted(n(dot.at().x()), n(dot.at().y()), n(dot.radius()), dot.filled() ? "#000000" : "#ffffff");
        }
        var label = (Mark.Label) mark;
        return "<text x=\"%s\" y=\"%s\" font-size=\"%s\" text-anchor=\"%s\">%s</text>"
                .formatted(
                        n(label.at().x()),
                        n(label.at().y()),
                        n(label.size()),
                        label.anchor().name().toLowerCase(Locale.ROOT),
                        escaped(label.text()));
    }

    private static String points(List<Point> points) {
        return points.stream().map(point -> n(point.x()) + "," + n(point.y())).collect(Collectors.joining(" "));
    }

    private static String dashes(Mark.Path path) {
        return path.dashes().isEmpty()
                ? ""
                : path.dashes().stream()
                        .map(SvgFigure::n)
                        .collect(Collectors.joining(" ", " stroke-dasharray=\"", "\""));
    }

    private static String grey(double grey) {
        int level = (int) Math.round(grey * 255);
        return "#%02x%02x%02x".formatted(level, level, level);
    }

    private static String n(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
