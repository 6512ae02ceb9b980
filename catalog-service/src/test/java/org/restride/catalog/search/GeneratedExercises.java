package org.restride.catalog.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.restride.catalog.exercise.ExerciseContent.Category;
import org.restride.catalog.exercise.ExerciseContent.Direction;
import org.restride.catalog.exercise.ExerciseContent.PositionCode;
import org.restride.catalog.exercise.ExerciseContent.Verdict;
import org.restride.catalog.storage.ContentJson;

/**
 * Exercises in the form of the real ones, with texts drawn from the words of the real ones at their frequencies and a few
 * thousand rare words that are made up. The same seed makes the same exercises.
 */
final class GeneratedExercises {

    static final List<String> LANGUAGES = List.of("en", "es");
    static final List<String> CONDITIONS = List.of(
            "HERNIATED_DISC",
            "DEGENERATIVE_DISC_DISEASE",
            "SPINAL_STENOSIS",
            "SPONDYLOLISTHESIS",
            "PIRIFORMIS_SYNDROME");
    static final List<String> THINGS =
            List.of("CHAIR", "STEP", "TABLE", "BELT", "LOOP_BAND", "SMALL_BALL", "PILLOW", "TOWEL", "SUPPORT");
    static final List<String> GOALS = List.of(
            "BUILD_STRENGTH",
            "IMPROVE_ENDURANCE",
            "IMPROVE_FLEXIBILITY",
            "DEVELOP_CORE_STRENGTH",
            "STABILISE_LUMBOPELVIC_SPINE",
            "IMPROVE_MUSCLE_BALANCE",
            "IMPROVE_MOBILITY",
            "IMPROVE_NERVE_MOBILITY",
            "IMPROVE_AEROBIC_FITNESS");

    private static final int RARE_WORDS = 3_000;
    private static final String[] SYLLABLES =
            "ba be bi bo da de di do fa fe ga go ka ke ki la le li lo ma me mi mo na ne ni no pa pe po ra re ri ro sa se ta te ti to va vi za zo"
                    .split(" ");

    private final Random random;
    private final List<ObjectNode> real = new ArrayList<>();
    /** By language; as often as they occur. */
    private final Map<String, List<String>> words = new HashMap<>();

    private final List<String> rare = new ArrayList<>();

    /** Reads the real exercises. */
    GeneratedExercises(Connection connection, long seed) throws SQLException, IOException {
        this.random = new Random(seed);
        try (var statement = connection.prepareStatement(
                        "select content from exercise_revision where 'es' = any (languages) order by exercise_code, revision");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                real.add((ObjectNode) ContentJson.mapper().readTree(rows.getString(1)));
            }
        }
        real.forEach(this::learn);
        for (int i = 0; i < RARE_WORDS; i++) {
            rare.add(String.join("", drawn(3 + random.nextInt(2), () -> one(List.of(SYLLABLES)))));
        }
    }

    private void learn(JsonNode node) {
        LANGUAGES.forEach(language -> {
            String text = node.path(language).asText(node.path(language).path(0).asText());
            words.computeIfAbsent(language, any -> new ArrayList<>()).addAll(Words.of(text));
        });
        node.forEach(this::learn);
    }

    /** @return what was written, to search for */
    List<JsonNode> insert(Connection connection, int count) throws SQLException {
        List<JsonNode> written = new ArrayList<>();
        try (var statement = connection.prepareStatement("""
                insert into exercise_revision (exercise_code, revision, content, published_at, languages)
                values (?, 1, cast(? as jsonb), ?, '{en,es}')""")) {
            for (int i = 0; i < count; i++) {
                var content = content(count);
                written.add(content);
                statement.setString(1, code(i));
                statement.setString(2, content.toString());
                statement.setTimestamp(
                        3, Timestamp.from(Instant.parse("2026-11-21T00:00:00Z").plusSeconds(i)));
                statement.addBatch();
            }
            statement.executeBatch();
        }
        return written;
    }

    private static String code(int number) {
        return "GENERATED_%05d".formatted(number);
    }

    private ObjectNode content(int count) {
        ObjectNode content = one(real).deepCopy();
        content.set("name", inLanguages(this::name));
        content.set("aliases", aliases());
        content.put("category", one(Category.values()).name());
        ((ObjectNode) content.get("position"))
                .put("code", one(PositionCode.values()).name());
        content.set("goal", inLanguages(language -> sentence(language, 8, 14)));
        content.set("trains", inLanguages(language -> sentence(language, 4, 9)));
        content.set("goals", array(drawn(1 + random.nextInt(3), () -> one(GOALS))));
        content.set("directions", array(drawn(1, () -> one(Direction.values()).name())));
        content.set("instructions", sentences(5, 9, 18));
        content.set("cues", sentences(3, 8, 16));
        content.set("equipment", sentences(1, 1, 3));
        content.set("equipmentNeeds", needs());
        content.set("regressions", sentences(random.nextInt(2), 6, 12));
        content.set("progressions", sentences(random.nextInt(2), 6, 12));
        content.set("prerequisites", array(List.of()));
        content.set("suitability", suitability(count));
        return content;
    }

    private String name(String language) {
        var name = drawn(2 + random.nextInt(2), () -> longWord(language));
        if (random.nextInt(3) == 0) {
            name.add(one(rare));
        }
        return String.join(" ", name);
    }

    private ObjectNode aliases() {
        ObjectNode aliases = ContentJson.mapper().createObjectNode();
        int howMany = random.nextInt(3);
        LANGUAGES.forEach(language -> aliases.set(
                language,
                array(drawn(howMany, () -> longWord(language) + " " + longWord(language) + " " + one(rare)))));
        return aliases;
    }

    private String longWord(String language) {
        String word = one(words.get(language));
        return word.length() < 4 ? longWord(language) : word;
    }

    private String sentence(String language, int fewest, int most) {
        int length = fewest + random.nextInt(most - fewest + 1);
        return String.join(" ", drawn(length, () -> one(random.nextInt(40) == 0 ? rare : words.get(language)))) + ".";
    }

    private ArrayNode sentences(int howMany, int fewest, int most) {
        ArrayNode all = ContentJson.mapper().createArrayNode();
        drawn(howMany, () -> inLanguages(language -> sentence(language, fewest, most)))
                .forEach(all::add);
        return all;
    }

    private static ObjectNode inLanguages(UnaryOperator<String> text) {
        ObjectNode texts = ContentJson.mapper().createObjectNode();
        LANGUAGES.forEach(language -> texts.put(language, text.apply(language)));
        return texts;
    }

    private ArrayNode needs() {
        ArrayNode needs = ContentJson.mapper().createArrayNode();
        int howMany = Math.max(0, random.nextInt(5) - 2);
        for (int i = 0; i < howMany; i++) {
            ObjectNode need = needs.addObject();
            need.set("anyOf", array(drawn(1 + random.nextInt(2), () -> one(THINGS))));
            need.put("optional", random.nextInt(3) == 0);
        }
        return needs;
    }

    private ArrayNode suitability(int count) {
        ArrayNode all = ContentJson.mapper().createArrayNode();
        for (String condition : CONDITIONS) {
            if (random.nextInt(10) < 3) {
                ObjectNode one = all.addObject();
                one.put("condition", condition);
                one.put("verdict", one(Verdict.values()).name());
                one.set("reason", inLanguages(language -> sentence(language, 8, 14)));
                one.put("tag", "SEED");
                one.put("source", "003");
                one.set("instead", array(drawn(random.nextInt(3), () -> code(random.nextInt(count)))));
            }
        }
        return all;
    }

    private static ArrayNode array(List<String> texts) {
        ArrayNode array = ContentJson.mapper().createArrayNode();
        texts.stream().distinct().forEach(array::add);
        return array;
    }

    private static <T> List<T> drawn(int howMany, Supplier<T> draw) {
        return IntStream.range(0, howMany).mapToObj(any -> draw.get()).collect(Collectors.toCollection(ArrayList::new));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    @SafeVarargs
    private <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }
}
