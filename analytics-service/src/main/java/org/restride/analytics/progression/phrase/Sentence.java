package org.restride.analytics.progression.phrase;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A sentence with places for figures, as in {@code "{0} of {1} days"}.
 *
 * @param between what stands before, between and behind the places
 * @param places which figure belongs to each
 */
record Sentence(List<String> between, List<Integer> places) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    static Sentence of(String text) {
        return new Sentence(
                List.of(PLACE.split(text, -1)),
                PLACE.matcher(text).results().map(Sentence::number).toList());
    }

    private static Integer number(MatchResult place) {
        return Integer.valueOf(place.group(1));
    }

    /** @param figures phrases are said in the same language */
    String with(Tongue tongue, Object... figures) {
        if (places.isEmpty()) {
            return between.get(0);
        }
        var said = new StringBuilder(between.get(0));
        for (int i = 0; i < places.size(); i++) {
            Object figure = figures[places.get(i)];
            said.append(figure instanceof Phrase phrase ? phrase.in(tongue) : figure)
                    .append(between.get(i + 1));
        }
        return said.toString();
    }
}
