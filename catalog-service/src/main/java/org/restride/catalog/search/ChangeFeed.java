package org.restride.catalog.search;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.restride.catalog.search.ExercisePage.Tombstone;
import org.restride.catalog.text.Rendered;
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
                select code, changed_at, content_language, view, null as replaced_by, null as reason
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

    /** @param view null when it ended; then the tombstone is there */
    private record Change(String code, Instant at, String language, Rendered view, Tombstone tombstone) {}

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
                    .map(change -> change.language)
                    .filter(Objects::nonNull)
                    .toList();
        }

        ExercisePage view() {
            var items = page.items();
            var views =
                    items.stream().map(Change::view).filter(Objects::nonNull).toList();
            var ended = items.stream()
                    .map(Change::tombstone)
                    .filter(Objects::nonNull)
                    .toList();
            Instant until = items.isEmpty() ? since : items.get(items.size() - 1).at;
            return new ExercisePage(
                    views, null, ended, null, null, page.nextCursor(), page.nextCursor() == null ? until : null);
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
            var ended = new Tombstone(code, at, row.getString("replaced_by"), row.getString("reason"));
            return new Change(code, at, null, null, ended);
        }
        return new Change(code, at, language, new Rendered(row.getString("view")), null);
    }
}
