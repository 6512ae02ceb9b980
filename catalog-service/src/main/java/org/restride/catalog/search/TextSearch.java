package org.restride.catalog.search;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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

    private final AgroalDataSource dataSource;
    private final Map<String, String> configurations = new ConcurrentHashMap<>();

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
        String rules = configuration(language);
        try (var connection = dataSource.getConnection()) {
            for (String word : words(text)) {
                Set<String> ways = new LinkedHashSet<>();
                ways.add(beginning(word));
                String plain = Words.withoutAccents(word);
                ways.add(beginning(plain));
                ways.addAll(meant(connection, plain, language, rules));
                parts.add("(" + String.join(" | ", ways) + ")");
            }
        } catch (SQLException e) {
            throw new SearchFailure(e);
        }
        return String.join(" & ", parts);
    }

    private static List<String> words(String text) {
        return Words.of(text).stream().limit(WORDS_READ).toList();
    }

    private static int edits(String word) {
        return word.length() < 4 ? 0 : word.length() < 5 ? 1 : 2;
    }

    private static String beginning(String word) {
        return word + ":*";
    }

    /** Words that occur and may have been meant: those that begin as the typed one, or if none does, those near it. */
    private static List<String> meant(Connection connection, String word, String language, String rules)
            throws SQLException {
        List<Candidate> meant = read(connection, begun(word, language, rules));
        if (meant.isEmpty() && edits(word) > 0) {
            meant = read(connection, near(word, language));
        }
        return meant.stream().filter(one -> !one.found).map(Candidate::word).toList();
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
