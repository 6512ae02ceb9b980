package org.restride.catalog.search;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.restride.catalog.exercise.ExerciseRevisionId;
import org.restride.catalog.search.SearchSql.Among;
import org.restride.catalog.text.Rendered;

/** Runs the searches. */
@ApplicationScoped
class ExerciseSearch {

    private final AgroalDataSource dataSource;
    private final TextSearch textSearch;

    ExerciseSearch(AgroalDataSource dataSource, TextSearch textSearch) {
        this.dataSource = dataSource;
        this.textSearch = textSearch;
    }

    /** Looks at the words once, for everything that is asked about the search. */
    TypedSearch typed(ExerciseQuery query) {
        String words = query.text() == null ? null : textSearch.query(query.text(), query.language());
        return new TypedSearch(query, words, textSearch.configuration(query.language()));
    }

    /**
     * The next exercises in their order, also those that do not suit the person.
     *
     * @param after parameters of the order's condition; empty for the first page
     */
    List<Hit> page(TypedSearch search, Detail detail, Sort sort, List<String> after, int limit) {
        if (sort != Sort.RELEVANCE) {
            return hits(SearchSql.of(search, Among.ALL).page(detail, sort, after, limit));
        }
        List<Hit> hits = new ArrayList<>();
        boolean pastTheRanked = !after.isEmpty() && Float.parseFloat(after.get(0)) == 0;
        if (!pastTheRanked) {
            hits.addAll(hits(SearchSql.of(search, Among.RANKED).page(detail, Sort.RELEVANCE, after, limit)));
        }
        if (hits.size() < limit) {
            List<String> from = pastTheRanked ? List.of(after.get(after.size() - 1)) : List.of();
            hits.addAll(hits(SearchSql.of(search, Among.REST).page(detail, Sort.CODE, from, limit - hits.size())));
        }
        return hits;
    }

    /** The first exercises by their codes that suit the person. */
    List<Hit> suiting(ExerciseQuery query, int limit) {
        return hits(SearchSql.of(typed(query), Among.ALL).suiting(limit));
    }

    /** Newest revision of each of these; one that is unknown or retired is left out. */
    List<ExerciseRevisionId> offered(Collection<String> codes) {
        return read(SearchSql.offered(codes), rows -> {
            List<ExerciseRevisionId> ids = new ArrayList<>();
            while (rows.next()) {
                ids.add(new ExerciseRevisionId(rows.getString("code"), rows.getInt("revision")));
            }
            return ids;
        });
    }

    /** How many exercises that suit the person there are, in all and by property. */
    Counts counts(TypedSearch search) {
        return read(SearchSql.of(search, Among.ALL).counts(), ExerciseSearch::counts);
    }

    private List<Hit> hits(Sql sql) {
        return read(sql, rows -> {
            List<Hit> hits = new ArrayList<>();
            while (rows.next()) {
                hits.add(hit(rows));
            }
            return hits;
        });
    }

    private interface Reading<T> {
        T of(ResultSet rows) throws SQLException;
    }

    private <T> T read(Sql sql, Reading<T> reading) {
        try (var connection = dataSource.getConnection();
                var statement = sql.prepared(connection);
                var rows = statement.executeQuery()) {
            return reading.of(rows);
        } catch (SQLException e) {
            throw new SearchFailure(e);
        }
    }

    private static Counts counts(ResultSet rows) throws SQLException {
        long total = 0;
        Map<Facet, Map<String, Long>> byFacet = new EnumMap<>(Facet.class);
        while (rows.next()) {
            String label = rows.getString(1);
            if (label.isEmpty()) {
                total = rows.getLong(2);
            } else {
                Counts.add(byFacet, label, rows.getLong(2));
            }
        }
        return new Counts(total, byFacet);
    }

    private static Hit hit(ResultSet row) throws SQLException {
        return new Hit(
                new ExerciseRevisionId(row.getString("code"), row.getInt("revision")),
                row.getString("content_language"),
                row.getString("sort_name"),
                row.getTimestamp("changed_at").toInstant(),
                row.getFloat("rank"),
                row.getBoolean("possible"),
                new Rendered(row.getString("shown")));
    }
}
