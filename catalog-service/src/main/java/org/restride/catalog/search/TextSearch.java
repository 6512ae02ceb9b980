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

    /** Words that begin as the typed one does need no correction. Fewer edits are likelier meant. */
    private static final String CORRECTIONS = """
            select word, levenshtein_less_equal(word, ?, ?) as edits from exercise_word
            where language = ? and length(word) between ? and ?
                and levenshtein_less_equal(word, ?, ?) <= ?
                and not exists (select from exercise_word where language = ? and word like ?)
            order by edits, word limit ?""";

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
    String query(Connection connection, String text, String language) throws SQLException {
        List<String> parts = new ArrayList<>();
        for (String word : Words.of(text).stream().limit(WORDS_READ).toList()) {
            Set<String> ways = new LinkedHashSet<>();
            ways.add(word + ":*");
            String plain = Words.withoutAccents(word);
            ways.add(plain + ":*");
            ways.addAll(corrections(connection, plain, language));
            parts.add("(" + String.join(" | ", ways) + ")");
        }
        return String.join(" & ", parts);
    }

    private static List<String> corrections(Connection connection, String word, String language) throws SQLException {
        int edits = word.length() < 4 ? 0 : word.length() < 5 ? 1 : 2;
        if (edits == 0) {
            return List.of();
        }
        List<String> corrections = new ArrayList<>();
        try (var statement = connection.prepareStatement(CORRECTIONS)) {
            statement.setString(1, word);
            statement.setInt(2, edits);
            statement.setString(3, language);
            statement.setInt(4, word.length() - edits);
            statement.setInt(5, word.length() + edits);
            statement.setString(6, word);
            statement.setInt(7, edits);
            statement.setInt(8, edits);
            statement.setString(9, language);
            statement.setString(10, word + "%");
            statement.setInt(11, MOST_CANDIDATES);
            try (var rows = statement.executeQuery()) {
                int fewest = Integer.MAX_VALUE;
                while (rows.next() && rows.getInt("edits") <= fewest) {
                    fewest = rows.getInt("edits");
                    corrections.add(rows.getString("word"));
                }
            }
        }
        return corrections;
    }
}
