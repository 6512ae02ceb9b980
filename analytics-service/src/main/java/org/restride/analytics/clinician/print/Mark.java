package org.restride.analytics.clinician.print;

import java.util.List;

/**
 * What a figure is drawn of, in points from the upper left corner. Shades of grey alone: nothing is told apart by colour.
 * Grey is 0 for black to 1 for white.
 */
public sealed interface Mark {

    /** @param dashes lengths on and off; empty for a line drawn through */
    record Path(List<Point> points, double width, double grey, List<Double> dashes) implements Mark {}

    /** Closed and filled, with a thin black outline if {@code outlined}. */
    record Shape(List<Point> points, double grey, boolean outlined) implements Mark {}

    record Dot(Point at, double radius, boolean filled) implements Mark {}

    /** @param at the lower end of the letters */
    record Label(Point at, double size, Anchor anchor, String text) implements Mark {}

    record Point(double x, double y) {}

    /** Which end of a text stands at its point. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }
}
