package org.restride.catalog.search;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.restride.catalog.exercise.ExerciseRevisionId;

/** The searches themselves: one statement for a page, one for the counts. */
@ApplicationScoped
class ExerciseSearch {

    private final AgroalDataSource dataSource;
    private final TextSearch textSearch;

    ExerciseSearch(AgroalDataSource dataSource, TextSearch textSearch) {
        this.dataSource = dataSource;
        this.textSearch = textSearch;
    }

    /**
     * The next exercises in their order, also those that do not suit the person.
     *
     * @param after parameters of the order's condition; empty for the first page
     */
    List<Hit> page(ExerciseQuery query, Sort sort, List<String> after, int limit) {
        return hits(query, sort, after.isEmpty() ? "" : " where " + sort.after(), after, limit);
    }

    /** The first exercises by their codes that suit the person. */
    List<Hit> suiting(ExerciseQuery query, int limit) {
        return hits(query, Sort.CODE, " where possible", List.of(), limit);
    }

    private List<Hit> hits(ExerciseQuery query, Sort sort, String from, List<String> after, int limit) {
        try (var connection = dataSource.getConnection()) {
            var matched = matched(connection, query);
            String sql = "select * from (%s) as matched%s order by %s limit %d"
                    .formatted(matched.sql, from, sort.order(), limit);
            List<Object> parameters = new ArrayList<>(matched.parameters);
            parameters.addAll(after);
            try (var statement = prepared(connection, sql, parameters);
                    var rows = statement.executeQuery()) {
                List<Hit> hits = new ArrayList<>();
                while (rows.next()) {
                    hits.add(hit(rows));
                }
                return hits;
            }
        } catch (SQLException e) {
            throw new SearchFailure(e);
        }
    }

    /** How many exercises that suit the person there are, in all and by property. */
    Counts counts(ExerciseQuery query) {
        try (var connection = dataSource.getConnection()) {
            var matched = matched(connection, query);
            String sql = """
                    with possible as (select labels from (%s) as matched where possible)
                    select label, count(*) from possible, unnest(labels) as label group by label
                    union all select '', count(*) from possible
                    order by 1""".formatted(matched.sql);
            try (var statement = prepared(connection, sql, matched.parameters);
                    var rows = statement.executeQuery()) {
                return counts(rows);
            }
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

    private record Sql(String sql, List<Object> parameters) {}

    private Sql matched(Connection connection, ExerciseQuery query) throws SQLException {
        var sql = new StringBuilder("select code, revision, content_language, sort_name, changed_at, labels, ");
        List<Object> parameters = new ArrayList<>();
        String typed = query.text() == null ? null : textSearch.query(connection, query.text(), query.language());
        String configuration = textSearch.configuration(query.language());
        if (typed == null) {
            sql.append("cast(0 as real) as rank, ");
        } else {
            sql.append("ts_rank(document, to_tsquery(cast(? as regconfig), ?)) as rank, ");
            parameters.add(configuration);
            parameters.add(typed);
        }
        possible(query.person(), sql, parameters);
        sql.append(" from exercise_search where language = ?");
        parameters.add(query.language());
        query.filters().forEach((facet, values) -> {
            sql.append(" and labels && cast(? as text[])");
            parameters.add(values.stream().map(facet::label).toArray(String[]::new));
        });
        if (typed != null) {
            sql.append(" and document @@ to_tsquery(cast(? as regconfig), ?)");
            parameters.add(configuration);
            parameters.add(typed);
        }
        return new Sql(sql.toString(), parameters);
    }

    private static void possible(Person person, StringBuilder sql, List<Object> parameters) {
        if (person.isAnybody()) {
            sql.append("true as possible");
            return;
        }
        sql.append("not (labels && cast(? as text[]))");
        parameters.add(person.conditions().stream().map(Facet.NOT_FOR::label).toArray(String[]::new));
        if (person.equipment() != null) {
            sql.append("""
                     and exists (select from unnest(equipment_options) as option
                        where string_to_array(option, '+') <@ cast(? as text[]))""");
            parameters.add(person.equipment().toArray(String[]::new));
        }
        sql.append(" as possible");
    }

    private static PreparedStatement prepared(Connection connection, String sql, List<Object> parameters)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i) instanceof String[] texts) {
                statement.setArray(i + 1, connection.createArrayOf("text", texts));
            } else {
                statement.setObject(i + 1, parameters.get(i));
            }
        }
        return statement;
    }

    private static Hit hit(ResultSet row) throws SQLException {
        return new Hit(
                new ExerciseRevisionId(row.getString("code"), row.getInt("revision")),
                row.getString("content_language"),
                row.getString("sort_name"),
                row.getTimestamp("changed_at").toInstant(),
                row.getFloat("rank"),
                row.getBoolean("possible"));
    }
}
