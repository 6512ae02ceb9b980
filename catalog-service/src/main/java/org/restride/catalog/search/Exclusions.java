package org.restride.catalog.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.restride.catalog.exercise.ExerciseContent;
import org.restride.catalog.exercise.ExerciseContent.EquipmentNeed;
import org.restride.catalog.exercise.ExerciseRevision;
import org.restride.catalog.exercise.Exercises;
import org.restride.catalog.guidance.Guidance;
import org.restride.catalog.search.Exclusion.Alternative;
import org.restride.catalog.search.Exclusion.Obstacle;
import org.restride.catalog.search.Exclusion.Reason;
import org.restride.catalog.search.Exclusion.Thing;
import org.restride.catalog.text.Localized;
import org.restride.catalog.text.Rendered;
import org.restride.catalog.text.Renderer;

/** Says of exercises that are not for a person why, and what suits instead. */
@ApplicationScoped
class Exclusions {

    private static final int MOST_ALTERNATIVES = 3;

    private final Exercises exercises;
    private final ExerciseSearch search;
    private final Guidance guidance;
    private final Renderer renderer;

    Exclusions(Exercises exercises, ExerciseSearch search, Guidance guidance, Renderer renderer) {
        this.exercises = exercises;
        this.search = search;
        this.guidance = guidance;
        this.renderer = renderer;
    }

    /** In the order of the hits. */
    List<Rendered> of(List<Hit> excluded, ExerciseQuery query) {
        if (excluded.isEmpty()) {
            return List.of();
        }
        Map<String, ExerciseRevision> contents =
                exercises.findRevisions(excluded.stream().map(Hit::id).toList()).stream()
                        .collect(Collectors.toMap(revision -> revision.id.code(), revision -> revision));
        var alternatives = new Alternatives(
                contents.values().stream().map(one -> one.content).toList(), query);
        var things = guidance.current().content.terms().getOrDefault("equipment", Map.of());
        return excluded.stream()
                .map(hit -> {
                    var revision = contents.get(hit.code());
                    var exclusion = new Exclusion(
                            hit.code(),
                            revision.id.revision(),
                            revision.content.name(),
                            reasons(revision.content, query.person(), things),
                            alternatives.to(revision));
                    return renderer.render(exclusion, hit.language());
                })
                .toList();
    }

    private static List<Reason> reasons(ExerciseContent exercise, Person person, Map<String, Localized> things) {
        Stream<Reason> conditions = person.against(exercise).stream()
                .map(one -> new Reason(
                        Obstacle.CONDITION,
                        one.condition(),
                        one.verdict(),
                        one.reason(),
                        one.tag(),
                        one.source(),
                        null));
        Stream<Reason> equipment = person.missing(exercise).stream().map(need -> missing(need, things));
        return Stream.concat(conditions, equipment).toList();
    }

    private static Reason missing(EquipmentNeed need, Map<String, Localized> things) {
        var named = need.anyOf().stream()
                .map(code -> new Thing(code, things.get(code)))
                .toList();
        return new Reason(Obstacle.EQUIPMENT, null, null, null, null, null, named);
    }

    /** What the content names as alternatives and suits the person; else others of the same category that do. */
    private class Alternatives {
        private final Map<String, ExerciseContent> named = new HashMap<>();
        private final Map<ExerciseContent.Category, List<Alternative>> ofCategory = new HashMap<>();
        private final ExerciseQuery query;

        Alternatives(List<ExerciseContent> excluded, ExerciseQuery query) {
            this.query = query;
            Set<String> codes = excluded.stream()
                    .flatMap(exercise -> query.person().against(exercise).stream())
                    .flatMap(one -> one.instead().stream())
                    .collect(Collectors.toSet());
            exercises
                    .findRevisions(exercises.findOffered(codes))
                    .forEach(revision -> named.put(revision.id.code(), revision.content));
        }

        List<Alternative> to(ExerciseRevision excluded) {
            Set<String> codes = new LinkedHashSet<>();
            query.person().against(excluded.content).forEach(one -> codes.addAll(one.instead()));
            List<Alternative> suiting = new ArrayList<>();
            for (String code : codes) {
                if (named.containsKey(code) && query.person().suits(named.get(code))) {
                    suiting.add(new Alternative(code, named.get(code).name()));
                }
            }
            return suiting.isEmpty()
                    ? ofCategory.computeIfAbsent(excluded.content.category(), this::suitingOf)
                    : suiting;
        }

        private List<Alternative> suitingOf(ExerciseContent.Category category) {
            var same = new ExerciseQuery(
                    null, Map.of(Facet.CATEGORY, Set.of(category.name())), query.person(), query.language());
            var ids = search.suiting(same, MOST_ALTERNATIVES).stream()
                    .map(Hit::id)
                    .toList();
            return exercises.findRevisions(ids).stream()
                    .map(revision -> new Alternative(revision.id.code(), revision.content.name()))
                    .toList();
        }
    }
}
