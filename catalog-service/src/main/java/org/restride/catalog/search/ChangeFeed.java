package org.restride.catalog.search;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.restride.catalog.exercise.ExerciseRenderings;
import org.restride.catalog.exercise.ExerciseRevisionId;
import org.restride.catalog.search.ExercisePage.Tombstone;
import org.restride.kit.web.Cursor;
import org.restride.kit.web.Page;

/**
 * What was published or retired, in the order in which it happened, for copies that are kept elsewhere. Publications
 * happen one after the other with rising times, so whoever has read up to one misses nothing before it.
 */
@ApplicationScoped
class ChangeFeed {

    private static final String CHANGES = """
            select * from (
                select code, changed_at, revision, content_language, null as replaced_by, null as reason
                from exercise_search where language = ? and changed_at > cast(? as timestamptz)
                union all
                select exercise_code, retired_at, null, null, replaced_by, reason
                from exercise_retirement where retired_at > cast(? as timestamptz)
            ) as change
            where (changed_at, code) > (cast(? as timestamptz), ?)
            order by changed_at, code limit ?""";

    private final AgroalDataSource dataSource;

    ChangeFeed(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @param rendering null when it ended; then the tombstone is there */
    private record Change(String code, Instant at, ExerciseRenderings.Key rendering, Tombstone tombstone) {}

    /** Changes of a page. */
    static final class Changes {
        private final Page<Change> page;
        private final Instant since;

        private Changes(Page<Change> page, Instant since) {
            this.page = page;
            this.since = since;
        }

        List<String> languages() {
            return page.items().stream()
                    .filter(change -> change.rendering != null)
                    .map(change -> change.rendering.language())
                    .toList();
        }

        ExercisePage view(ExerciseRenderings renderings) {
            var items = page.items();
            var keys = items.stream()
                    .map(Change::rendering)
                    .filter(key -> key != null)
                    .toList();
            var ended = items.stream()
                    .map(Change::tombstone)
                    .filter(one -> one != null)
                    .toList();
            Instant until = items.isEmpty() ? since : items.get(items.size() - 1).at;
            return new ExercisePage(
                    renderings.all(keys),
                    null,
                    ended,
                    null,
                    null,
                    page.nextCursor(),
                    page.nextCursor() == null ? until : null);
        }
    }

    Changes page(Instant since, String language, String cursor, int limit) {
        var after = Cursor.parse(cursor, 2).orElse(List.of(since.toString(), ""));
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(CHANGES)) {
            statement.setString(1, language);
            statement.setString(2, since.toString());
            statement.setString(3, since.toString());
            statement.setString(4, Cursor.instant(after.get(0)).toString());
            statement.setString(5, after.get(1));
            statement.setInt(6, limit + 1);
            try (var rows = statement.executeQuery()) {
                List<Change> changes = new ArrayList<>();
                while (rows.next()) {
                    changes.add(change(rows));
                }
                return new Changes(
                        Page.of(changes, limit, change -> List.of(change.at.toString(), change.code)), since);
            }
        } catch (SQLException e) {
            throw new SearchFailure(e);
        }
    }

    private static Change change(ResultSet row) throws SQLException {
        String code = row.getString("code");
        Instant at = row.getTimestamp("changed_at").toInstant();
        String language = row.getString("content_language");
        if (language == null) {
            return new Change(
                    code, at, null, new Tombstone(code, at, row.getString("replaced_by"), row.getString("reason")));
        }
        var id = new ExerciseRevisionId(code, row.getInt("revision"));
        return new Change(code, at, new ExerciseRenderings.Key(id, language), null);
    }
}
