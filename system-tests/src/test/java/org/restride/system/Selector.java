package org.restride.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A metric as an expression of Prometheus selects it.
 *
 * @param labels it is selected by
 */
record Selector(String metric, List<String> labels) {

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern GROUPING = Pattern.compile("\\b(by|on|without|ignoring)\\s*\\([^)]*\\)");
    private static final Pattern RANGE = Pattern.compile("\\[\\w+]");
    private static final Pattern METRIC = Pattern.compile("\\b([a-zA-Z_]\\w*)\\b(?!\\s*\\()(?:\\{([^}]*)})?");
    private static final Pattern LABEL = Pattern.compile("(\\w+)\\s*(?:=|!)");
    private static final Set<String> WORDS = Set.of("and", "or", "unless");

    static List<Selector> in(String expression) {
        String bare = TEXT.matcher(expression).replaceAll("");
        bare = GROUPING.matcher(bare).replaceAll(" ");
        bare = RANGE.matcher(bare).replaceAll("");
        List<Selector> selectors = new ArrayList<>();
        METRIC.matcher(bare)
                .results()
                .filter(found -> !WORDS.contains(found.group(1)))
                .forEach(found -> selectors.add(of(found)));
        return selectors;
    }

    private static Selector of(MatchResult found) {
        List<String> labels = found.group(2) == null
                ? List.of()
                : LABEL.matcher(found.group(2))
                        .results()
                        .map(label -> label.group(1))
                        .toList();
        return new Selector(found.group(1), labels);
    }
}
