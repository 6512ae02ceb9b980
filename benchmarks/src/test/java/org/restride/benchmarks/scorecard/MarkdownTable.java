package org.restride.benchmarks.scorecard;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table as it is pasted into a page of docs. */
final class MarkdownTable {

    private MarkdownTable() {}

    static String of(List<String> head, List<List<String>> rows) {
        List<String> rule = head.stream().map(column -> "---").toList();
        return Stream.concat(Stream.of(head, rule), rows.stream())
                .map(cells -> "| " + String.join(" | ", cells) + " |")
                .collect(Collectors.joining("\n"));
    }
}
