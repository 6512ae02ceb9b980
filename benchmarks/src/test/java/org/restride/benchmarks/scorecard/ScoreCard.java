package org.restride.benchmarks.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The engine's figures beside what they have to reach, and beside those of simpler rules. */
final class ScoreCard {

    private final List<Line> lines = Lines.all();
    private final Cohort engine;
    private final Map<String, Cohort> compared;

    /** @param compared by the name of the rule, in the order of the columns */
    ScoreCard(Cohort engine, Map<String, Cohort> compared) {
        this.engine = engine;
        this.compared = compared;
    }

    /** Empty when nothing stands against a release. */
    List<String> missedHardLines() {
        return lines.stream()
                .filter(line -> line.acceptance().hard() && line.isMissedBy(engine))
                .map(line -> "%s: %s, must be %s"
                        .formatted(
                                line.metric(),
                                line.measure().apply(engine).text(),
                                line.acceptance().text()))
                .toList();
    }

    String markdown() {
        List<String> head = new ArrayList<>(List.of("Line", "Reference", "Acceptance", "Engine", ""));
        head.addAll(compared.keySet());
        return MarkdownTable.of(head, lines.stream().map(this::row).toList());
    }

    private List<String> row(Line line) {
        List<String> cells = new ArrayList<>(List.of(
                line.metric(),
                line.reference(),
                line.acceptance().text(),
                line.measure().apply(engine).text(),
                line.verdict(engine)));
        compared.values()
                .forEach(cohort -> cells.add(line.measure().apply(cohort).text()));
        return cells;
    }
}
