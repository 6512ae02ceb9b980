package org.restride.catalog.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.restride.catalog.exercise.ExerciseContent.Base;
import org.restride.catalog.exercise.ExerciseContent.Category;
import org.restride.catalog.exercise.ExerciseContent.Direction;
import org.restride.catalog.exercise.ExerciseContent.PositionCode;
import org.restride.catalog.guidance.Guidance;
import org.restride.catalog.guidance.GuidanceContent;
import org.restride.kit.problem.InvalidRequest;

/**
 * Reads what somebody asks for. A code nobody knows is refused and not passed over: a mistyped condition would otherwise
 * offer somebody what is not for them.
 */
@ApplicationScoped
class ExerciseParameters {

    /** Said of a person who has no equipment; without the parameter nobody knows what they have. */
    private static final String NOTHING = "NONE";

    private final Guidance guidance;

    ExerciseParameters(Guidance guidance) {
        this.guidance = guidance;
    }

    Map<Facet, Set<String>> filters(Map<Facet, String> given) {
        Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
        given.forEach((facet, text) -> {
            Set<String> values = codes(facet.key(), text, facet);
            if (!values.isEmpty()) {
                filters.put(facet, values);
            }
        });
        return filters;
    }

    Person person(String suitableFor, String equipment) {
        Set<String> conditions = codes("suitableFor", suitableFor, Facet.CONDITION);
        return new Person(conditions, things(equipment));
    }

    private Set<String> things(String equipment) {
        if (equipment == null) {
            return null;
        }
        return equipment.isEmpty() || equipment.equals(NOTHING) ? Set.of() : codes("equipment", equipment, Facet.USES);
    }

    private Predicate<String> known(Facet facet) {
        return switch (facet) {
            case CATEGORY -> oneOf(Category.values());
            case POSITION -> oneOf(PositionCode.values());
            case BASE -> oneOf(Base.values());
            case DIRECTION -> oneOf(Direction.values());
            case GOAL ->
                oneOf(content().goals().stream().map(GuidanceContent.Goal::code).toArray());
            case CONDITION, NOT_FOR ->
                oneOf(content().conditions().stream()
                        .map(GuidanceContent.Condition::code)
                        .toArray());
            case USES -> {
                var content = content();
                yield code -> content.knows("equipment", code);
            }
            case STAGE -> code -> true; // protocols come and go; a stage that is none finds nothing
        };
    }

    private GuidanceContent content() {
        return guidance.recent();
    }

    private static Predicate<String> oneOf(Object[] codes) {
        Set<String> known = Arrays.stream(codes).map(Object::toString).collect(Collectors.toSet());
        return known::contains;
    }

    /** @param text codes with commas between them; empty or null for none */
    private Set<String> codes(String name, String text, Facet facet) {
        Set<String> codes = new LinkedHashSet<>();
        if (text == null || text.isBlank()) {
            return codes;
        }
        var known = known(facet);
        for (String code : text.split(",")) {
            String stripped = code.strip();
            if (!stripped.isEmpty() && !known.test(stripped)) {
                throw new InvalidRequest(name, "%s is no code the catalogue knows".formatted(shortened(stripped)));
            }
            if (!stripped.isEmpty()) {
                codes.add(stripped);
            }
        }
        return codes;
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
}
