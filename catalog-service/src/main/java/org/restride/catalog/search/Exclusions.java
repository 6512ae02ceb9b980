package org.restride.catalog.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.restride.catalog.exercise.ExerciseContent;
import org.restride.catalog.exercise.ExerciseContent.EquipmentNeed;
import org.restride.catalog.exercise.ExerciseOutlines;
import org.restride.catalog.exercise.ExerciseOutlines.Outline;
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

    private final ExerciseOutlines outlines;
    private final ExerciseSearch search;
    private final Guidance guidance;
    private final Renderer renderer;

    Exclusions(ExerciseOutlines outlines, ExerciseSearch search, Guidance guidance, Renderer renderer) {
        this.outlines = outlines;
        this.search = search;
        this.guidance = guidance;
        this.renderer = renderer;
    }

    /** In the order of the hits. In one transaction: a second connection is not waited for while the first is held. */
    @Transactional
    List<Rendered> of(List<Hit> excluded, ExerciseQuery query) {
        if (excluded.isEmpty()) {
            return List.of();
        }
        var contents = outlines.all(excluded.stream().map(Hit::id).toList());
        var alternatives = new Alternatives(contents.values(), query);
        var things = guidance.recent().terms().getOrDefault("equipment", Map.of());
        return excluded.stream()
                .map(hit -> {
                    var exercise = contents.get(hit.id());
                    var exclusion = new Exclusion(
                            hit.code(),
                            hit.id().revision(),
                            exercise.name(),
                            reasons(exercise, query.person(), things),
                            alternatives.to(exercise));
                    return renderer.render(exclusion, hit.language());
                })
                .toList();
    }

    private static List<Reason> reasons(Outline exercise, Person person, Map<String, Localized> things) {
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
        private final Map<String, Outline> named = new HashMap<>();
        private final Map<ExerciseContent.Category, List<Alternative>> ofCategory = new HashMap<>();
        private final ExerciseQuery query;

        Alternatives(Collection<Outline> excluded, ExerciseQuery query) {
            this.query = query;
            Set<String> codes = excluded.stream()
                    .flatMap(exercise -> query.person().against(exercise).stream())
                    .flatMap(one -> one.instead().stream())
                    .collect(Collectors.toSet());
            if (!codes.isEmpty()) {
                outlines.all(search.offered(codes)).forEach((id, exercise) -> named.put(id.code(), exercise));
            }
        }

        List<Alternative> to(Outline excluded) {
            Set<String> codes = new LinkedHashSet<>();
            query.person().against(excluded).forEach(one -> codes.addAll(one.instead()));
            List<Alternative> suiting = new ArrayList<>();
            for (String code : codes) {
                if (named.containsKey(code) && query.person().suits(named.get(code))) {
                    suiting.add(new Alternative(code, named.get(code).name()));
                }
            }
            return suiting.isEmpty() ? ofCategory.computeIfAbsent(excluded.category(), this::suitingOf) : suiting;
        }

        private List<Alternative> suitingOf(ExerciseContent.Category category) {
            var same = new ExerciseQuery(
                    null, Map.of(Facet.CATEGORY, Set.of(category.name())), query.person(), query.language());
            var ids = search.suiting(same, MOST_ALTERNATIVES).stream()
                    .map(Hit::id)
                    .toList();
            var found = outlines.all(ids);
            return ids.stream()
                    .map(id -> new Alternative(id.code(), found.get(id).name()))
                    .toList();
        }
    }
}
