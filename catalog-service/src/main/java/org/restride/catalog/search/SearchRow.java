package org.restride.catalog.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.restride.catalog.exercise.ExerciseContent;
import org.restride.catalog.exercise.ExerciseContent.EquipmentNeed;
import org.restride.catalog.exercise.ExerciseContent.Verdict;
import org.restride.catalog.exercise.ExerciseRevision;
import org.restride.kit.web.Languages;

/**
 * What a search can find an exercise by, for readers of one language.
 *
 * @param name weighs most, then the other names, then the purpose
 * @param rest steps and everything else
 */
record SearchRow(
        String language,
        String code,
        int revision,
        String contentLanguage,
        String sortName,
        Instant changedAt,
        Set<String> labels,
        List<String> equipmentOptions,
        String name,
        String otherNames,
        String purpose,
        String rest) {

    /** @param stages that prescribe it, as in {@code sciatica-home:S1} */
    static SearchRow of(ExerciseRevision exercise, String language, Set<String> stages) {
        String shown = exercise.languages.contains(language) ? language : Languages.DEFAULT;
        ExerciseContent content = exercise.content;
        return new SearchRow(
                language,
                exercise.id.code(),
                exercise.id.revision(),
                shown,
                Words.withoutAccents(Words.line(content.name().in(shown))),
                exercise.publishedAt,
                labels(content, stages),
                equipmentOptions(content.equipmentNeeds()),
                content.name().in(shown),
                joined(content.aliases().in(shown)),
                content.goal().in(shown) + " " + content.trains().in(shown),
                everythingElse(content, shown));
    }

    private static String everythingElse(ExerciseContent content, String shown) {
        Stream<String> texts = Stream.of(
                        content.instructions(),
                        content.cues(),
                        content.equipment(),
                        content.regressions(),
                        content.progressions())
                .flatMap(List::stream)
                .map(text -> text.in(shown));
        Stream<String> names = Stream.concat(
                content.name().byLanguage().values().stream(),
                content.aliases().byLanguage().values().stream().flatMap(List::stream));
        return Stream.concat(texts, names).collect(Collectors.joining(" "));
    }

    private static String joined(Collection<String> texts) {
        return String.join(" ", texts);
    }

    private static Set<String> labels(ExerciseContent content, Set<String> stages) {
        Set<String> labels = new TreeSet<>();
        labels.add(Facet.CATEGORY.label(content.category().name()));
        labels.add(Facet.POSITION.label(content.position().code().name()));
        labels.add(Facet.BASE.label(content.position().code().base().name()));
        content.goals().forEach(goal -> labels.add(Facet.GOAL.label(goal)));
        content.directions().forEach(direction -> labels.add(Facet.DIRECTION.label(direction.name())));
        content.equipmentNeeds().stream()
                .flatMap(need -> need.anyOf().stream())
                .forEach(thing -> labels.add(Facet.USES.label(thing)));
        content.suitability()
                .forEach(one -> labels.add(
                        (one.verdict() == Verdict.SUITS ? Facet.CONDITION : Facet.NOT_FOR).label(one.condition())));
        for (String stage : stages) {
            labels.add(Facet.STAGE.label(stage));
            labels.add(Facet.STAGE.label(stage.substring(stage.indexOf(':') + 1)));
        }
        return labels;
    }

    /** Every combination of things with which it can be done, smallest first. */
    private static List<String> equipmentOptions(List<EquipmentNeed> needs) {
        List<Set<String>> options = new ArrayList<>(List.of(new TreeSet<>()));
        for (EquipmentNeed need : needs) {
            if (!need.optional()) {
                options = options.stream()
                        .flatMap(option -> need.anyOf().stream().map(thing -> {
                            Set<String> more = new TreeSet<>(option);
                            more.add(thing);
                            return more;
                        }))
                        .toList();
            }
        }
        return options.stream()
                .map(option -> String.join("+", option))
                .distinct()
                .toList();
    }

    /** Every word that occurs, with and without its accents. */
    Set<String> words() {
        Set<String> words = new LinkedHashSet<>();
        Stream.of(name, otherNames, purpose, rest)
                .flatMap(text -> Words.of(text).stream())
                .forEach(word -> {
                    words.add(word);
                    words.add(Words.withoutAccents(word));
                });
        return words;
    }
}
