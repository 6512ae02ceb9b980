package org.restride.analytics.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.restride.analytics.sql.Sql;

/**
 * What somebody did about an item; never changes.
 *
 * @param handlingId chosen by the caller
 * @param snoozedUntil for a snooze only
 * @param assignee for an assignment only; null when it was made nobody's
 * @param note in the clinician's words; null without
 * @param codes what the item was about at that moment
 * @param handledBy subject of the clinician
 */
public record Handling(
        UUID handlingId,
        What what,
        Instant snoozedUntil,
        String assignee,
        String note,
        List<String> codes,
        String handledBy,
        Instant handledAt) {

    /** What can be done about an item. */
    public enum What {
        /** All that it is about now has been seen. */
        ACKNOWLEDGED,
        /** The same, and it comes back at a certain time. */
        SNOOZED,
        /** It is somebody's. */
        ASSIGNED
    }

    /** Whether it is the same thing by the same person, sent again. */
    boolean repeats(Handling other) {
        return what == other.what
                && Objects.equals(snoozedUntil, other.snoozedUntil)
                && Objects.equals(assignee, other.assignee)
                && Objects.equals(note, other.note)
                && handledBy.equals(other.handledBy);
    }

    static Handling from(ResultSet row) throws SQLException {
        return new Handling(
                Sql.uuid(row, "handling_id"),
                Sql.constant(row, "what", What.class),
                Sql.instant(row, "snoozed_until"),
                row.getString("assignee"),
                row.getString("note"),
                Sql.texts(row, "codes"),
                row.getString("handled_by"),
                Sql.instant(row, "handled_at"));
    }
}
