package org.restride.analytics.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.restride.analytics.sql.Sql;

/**
 * One reason why one patient needs attention, as a clinician sees it.
 *
 * @param revision goes up with every change, also when something new comes up by itself
 * @param urgency null where the kind says enough
 * @param codes why, as the engine and the screen for warning symptoms name reasons
 * @param since the patient's day from which on it holds
 * @param recommendationId null when no recommendation is behind it
 * @param openedAt when it came onto the list
 * @param closedAt null while it holds
 * @param restsUntil when a snoozed or quiet one comes back; null for others
 * @param assignee subject of a clinician; null when it is nobody's
 */
public record WorklistItem(
        UUID itemId,
        int revision,
        UUID patientId,
        String displayName,
        AttentionKind kind,
        Urgency urgency,
        List<String> codes,
        LocalDate since,
        UUID recommendationId,
        ItemState state,
        Instant openedAt,
        Instant closedAt,
        Instant restsUntil,
        String assignee) {

    /** Whether it may neither be put off nor kept quiet. */
    boolean isPressing() {
        return kind == AttentionKind.RED_FLAG
                || kind == AttentionKind.REFERRAL && urgency != null && urgency.isPressing();
    }

    /** Whether it may wait; a pressing one is acknowledged, not put off. */
    public boolean mayWait() {
        return !isPressing();
    }

    static WorklistItem from(ResultSet row) throws SQLException {
        return new WorklistItem(
                Sql.uuid(row, "item_id"),
                row.getInt("revision"),
                Sql.uuid(row, "patient_id"),
                row.getString("display_name"),
                Sql.constant(row, "kind", AttentionKind.class),
                Sql.constant(row, "urgency", Urgency.class),
                Sql.texts(row, "codes"),
                row.getObject("since", LocalDate.class),
                Sql.uuid(row, "recommendation_id"),
                Sql.constant(row, "state", ItemState.class),
                Sql.instant(row, "opened_at"),
                Sql.instant(row, "closed_at"),
                Sql.instant(row, "rests_until"),
                row.getString("assignee"));
    }
}
