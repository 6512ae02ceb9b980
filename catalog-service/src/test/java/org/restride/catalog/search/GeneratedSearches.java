package org.restride.catalog.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.restride.catalog.exercise.ExerciseContent.Base;
import org.restride.catalog.exercise.ExerciseContent.Category;
import org.restride.catalog.exercise.ExerciseContent.Direction;

/** Searches as people send them, for words that occur. The same seed makes the same searches. */
final class GeneratedSearches {

    static final int LIMIT = 20;

    /** What is looked for, and how often of a hundred. */
    enum Shape {
        TEXT_AND_FILTER(25),
        MISTYPED_AND_FILTER(15),
        TWO_FILTERS(20),
        THREE_FILTERS(15),
        PERSON_AND_FILTER(15),
        TEXT(10);

        private final int share;

        Shape(int share) {
            this.share = share;
        }

        private static Shape of(int percent) {
            int left = percent;
            for (Shape shape : values()) {
                left -= shape.share;
                if (left < 0) {
                    return shape;
                }
            }
            throw new IllegalStateException("The shares are no hundred");
        }
    }

    record Search(Shape shape, ExerciseQuery query, Detail detail, boolean facets) {

        String path() {
            var parameters = new StringBuilder("/v1/exercises?limit=" + LIMIT);
            add(parameters, "detail", detail.name().toLowerCase(Locale.ROOT));
            add(parameters, "q", query.text());
            query.filters().forEach((facet, values) -> add(parameters, facet.key(), String.join(",", values)));
            if (!query.person().isAnybody()) {
                add(parameters, "suitableFor", String.join(",", query.person().conditions()));
                add(parameters, "equipment", String.join(",", query.person().equipment()));
            }
            if (facets) {
                add(parameters, "facets", "true");
            }
            return parameters.toString();
        }

        private static void add(StringBuilder parameters, String name, String value) {
            if (value != null) {
                parameters.append("&%s=%s".formatted(name, URLEncoder.encode(value, StandardCharsets.UTF_8)));
            }
        }

        Sort sort() {
            return query.text() == null ? Sort.CODE : Sort.RELEVANCE;
        }
    }

    private final Random random;
    private final List<JsonNode> exercises;
    private final Detail detail;
    private final boolean facets;

    GeneratedSearches(List<JsonNode> exercises, Detail detail, boolean facets, long seed) {
        this.exercises = exercises;
        this.detail = detail;
        this.facets = facets;
        this.random = new Random(seed);
    }

    List<Search> next(int count) {
        List<Search> searches = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            searches.add(next());
        }
        return searches;
    }

    private Search next() {
        Shape shape = Shape.of(random.nextInt(100));
        String language = one(GeneratedExercises.LANGUAGES);
        String text =
                switch (shape) {
                    case TEXT, TEXT_AND_FILTER -> text(language);
                    case MISTYPED_AND_FILTER -> mistyped(word(language, 6));
                    default -> null;
                };
        int filters =
                switch (shape) {
                    case TEXT -> 0;
                    case TWO_FILTERS -> 2;
                    case THREE_FILTERS -> 3;
                    default -> 1;
                };
        var person = shape == Shape.PERSON_AND_FILTER ? person() : new Person(Set.of(), null);
        var query = new ExerciseQuery(text, filters(filters), person, language);
        return new Search(shape, query, detail, facets);
    }

    private String text(String language) {
        return random.nextBoolean() ? word(language, 4) : word(language, 4) + " " + word(language, 4);
    }

    /** Of the name, the purpose or a step of some exercise. */
    private String word(String language, int shortest) {
        JsonNode exercise = one(exercises);
        JsonNode text =
                switch (random.nextInt(4)) {
                    case 0, 1 -> exercise.get("name");
                    case 2 -> exercise.get("goal");
                    default -> exercise.get("instructions").get(random.nextInt(5));
                };
        var words = Words.of(text.get(language).asText()).stream()
                .filter(word -> word.length() >= shortest)
                .toList();
        return words.isEmpty() ? word(language, shortest) : one(words);
    }

    /** Two letters change their places, or one is left out. */
    private String mistyped(String word) {
        int at = 1 + random.nextInt(word.length() - 2);
        String middle = random.nextBoolean() ? "" + word.charAt(at + 1) + word.charAt(at) : word.charAt(at + 1) + "";
        return word.substring(0, at) + middle + word.substring(at + 2);
    }

    private Person person() {
        Set<String> things =
                new LinkedHashSet<>(List.of(one(GeneratedExercises.THINGS), one(GeneratedExercises.THINGS)));
        return new Person(Set.of(one(GeneratedExercises.CONDITIONS)), things);
    }

    private Map<Facet, Set<String>> filters(int howMany) {
        Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
        while (filters.size() < howMany) {
            Facet facet =
                    one(List.of(Facet.CATEGORY, Facet.BASE, Facet.DIRECTION, Facet.GOAL, Facet.USES, Facet.CONDITION));
            filters.put(facet, Set.of(one(values(facet))));
        }
        return filters;
    }

    private static List<String> values(Facet facet) {
        return switch (facet) {
            case CATEGORY -> names(Category.values());
            case BASE -> names(Base.values());
            case DIRECTION -> names(Direction.values());
            case GOAL -> GeneratedExercises.GOALS;
            case USES -> GeneratedExercises.THINGS;
            case CONDITION -> GeneratedExercises.CONDITIONS;
            default -> throw new IllegalArgumentException(facet.name());
        };
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).collect(Collectors.toList());
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
