package org.restride.analytics.progression.rule.session;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.restride.analytics.progression.chart.Chart;
import org.restride.analytics.progression.chart.Response;
import org.restride.analytics.progression.chart.Window;
import org.restride.analytics.progression.phrase.Phrase;
import org.restride.analytics.progression.phrase.Words;

/** How the last few sessions of a window went, oldest first. */
record Responded(List<Response> responses) {

    /** As version 0.1.0 left unsaid (RULES 8.7 item 10). */
    static final int IMPLIED_DAYS = 14;

    static Responded toLast(int count, Window window, Chart chart) {
        return new Responded(chart.lastResponses(count, window));
    }

    int size() {
        return responses.size();
    }

    int count(Predicate<Response> property) {
        return (int) responses.stream().filter(property).count();
    }

    boolean lastBrokeLimits() {
        return !responses.isEmpty() && responses.get(responses.size() - 1).isBroken();
    }

    /** What went wrong in each session that broke a limit. */
    Phrase brokenInWords() {
        return Words.joined(
                "; ",
                responses.stream()
                        .filter(Response::isBroken)
                        .map(response -> Words.joined(", ", response.broken()))
                        .toList());
    }

    List<String> factIds() {
        Set<String> facts = new LinkedHashSet<>();
        responses.forEach(response -> facts.addAll(response.factIds()));
        return List.copyOf(facts);
    }
}
