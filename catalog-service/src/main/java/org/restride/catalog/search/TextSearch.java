package org.restride.catalog.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.restride.catalog.publication.Published;

/** Turns what somebody typed into a query of PostgreSQL's full text search that forgives. */
@ApplicationScoped
class TextSearch {

    private static final String NO_STEMMING = "simple";

    /** More candidates for a mistyped word would only find what nobody meant. */
    private static final int MOST_CANDIDATES = 5;

    private static final int WORDS_READ = 12;

    /**
     * Words as they occur: the beginning of a word is not always the beginning of its stem. Where it is, the typed word
     * finds them already; asked for once more, they are only looked up and ranked twice.
     */
    private static final String BEGUN = """
            select word, 0 as edits, to_tsvector(rules, word) @@ to_tsquery(rules, ?) as found from (
                select word, cast(? as regconfig) as rules from exercise_word
                where language = ? and word like ? order by length(word), word limit ?
            ) as begun""";

    /** Fewer edits are likelier meant. One of the first two letters is right, which leaves few words to compare with. */
    private static final String NEAR = """
            select word, edits, false as found from (
                select word, levenshtein_less_equal(word, ?, ?) as edits from exercise_word
                where language = ? and (word like ? or word like ?) and length(word) between ? and ?
                offset 0
            ) as near
            where edits <= ? order by edits, word limit ?""";

    /** So long a word of which another instance publishes the first exercise may only be found as it is typed. */
    private static final Duration GOOD_FOR = Duration.ofMinutes(1);

    private static final int WORDS_REMEMBERED = 10_000;

    private final AgroalDataSource dataSource;
    private final Map<String, String> configurations = new ConcurrentHashMap<>();
    /** What people look for repeats, and looking for mistyped words is half of a search. */
    private final Cache<Typed, List<String>> remembered = Caffeine.newBuilder()
            .maximumSize(WORDS_REMEMBERED)
            .expireAfterWrite(GOOD_FOR)
            .build();

    TextSearch(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Name of PostgreSQL's rules for word forms of a language; those without any keep words as they are. */
    String configuration(String language) {
        return configurations.computeIfAbsent(language, this::lookUp);
    }

    private String lookUp(String language) {
        String name = Locale.forLanguageTag(language)
                .getDisplayLanguage(Locale.ENGLISH)
                .toLowerCase(Locale.ROOT);
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select 1 from pg_ts_config where cfgname = ?")) {
            statement.setString(1, name);
            return statement.executeQuery().next() ? name : NO_STEMMING;
        } catch (SQLException e) {
            throw new SearchFailure(e);
        }
    }

    /**
     * Every word must occur: in any of its forms, as the beginning of one, without its accents, or mistyped.
     *
     * @return in the syntax of {@code to_tsquery}; empty when nothing of the text is a word
     */
    String query(String text, String language) {
        List<String> parts = new ArrayList<>();
        for (String word : words(text)) {
            Set<String> ways = new LinkedHashSet<>();
            ways.add(beginning(word));
            String plain = Words.withoutAccents(word);
            ways.add(beginning(plain));
            ways.addAll(meant(new Typed(plain, language)));
            parts.add("(" + String.join(" | ", ways) + ")");
        }
        return String.join(" & ", parts);
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) Published published) {
        remembered.invalidateAll();
    }

    /** A word without accents, and the language it is looked for in. */
    private record Typed(String word, String language) {}

    private static List<String> words(String text) {
        return Words.of(text).stream().limit(WORDS_READ).toList();
    }

    private static int edits(String word) {
        return word.length() < 4 ? 0 : word.length() < 5 ? 1 : 2;
    }

    private static String beginning(String word) {
        return word + ":*";
    }

    /**
     * Words that occur and may have been meant: those that begin as the typed one, or if none does, those near it. Two who
     * ask at once both look: nobody waits for a connection while others wait for them.
     */
    private List<String> meant(Typed typed) {
        List<String> known = remembered.getIfPresent(typed);
        if (known != null) {
            return known;
        }
        List<String> found = candidates(typed, configuration(typed.language));
        remembered.put(typed, found);
        return found;
    }

    private List<String> candidates(Typed typed, String rules) {
        try (var connection = dataSource.getConnection()) {
            var candidates = read(connection, begun(typed.word, typed.language, rules));
            if (candidates.isEmpty() && edits(typed.word) > 0) {
                candidates = read(connection, near(typed.word, typed.language));
            }
            return candidates.stream()
                    .filter(one -> !one.found)
                    .map(Candidate::word)
                    .toList();
        } catch (SQLException e) {
            throw new SearchFailure(e);
        }
    }

    static Sql begun(String word, String language, String rules) {
        return new Sql(BEGUN, List.of(beginning(word), rules, language, word + "%", MOST_CANDIDATES));
    }

    static Sql near(String word, String language) {
        int edits = edits(word);
        return new Sql(
                NEAR,
                List.of(
                        word,
                        edits,
                        language,
                        word.charAt(0) + "%",
                        word.charAt(1) + "%",
                        word.length() - edits,
                        word.length() + edits,
                        edits,
                        MOST_CANDIDATES));
    }

    /** @param found whether the typed word finds it as it is */
    private record Candidate(String word, boolean found) {}

    private static List<Candidate> read(Connection connection, Sql sql) throws SQLException {
        List<Candidate> words = new ArrayList<>();
        try (var statement = sql.prepared(connection);
                var rows = statement.executeQuery()) {
            int fewest = Integer.MAX_VALUE;
            while (rows.next() && rows.getInt("edits") <= fewest) {
                fewest = rows.getInt("edits");
                words.add(new Candidate(rows.getString("word"), rows.getBoolean("found")));
            }
        }
        return words;
    }
}
