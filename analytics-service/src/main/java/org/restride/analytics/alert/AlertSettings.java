package org.restride.analytics.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.restride.analytics.sql.Sql;
import org.restride.analytics.worklist.Urgency;

/**
 * Where the alerts of a clinic go, and when somebody else is told.
 *
 * @param emergencyMinutes from one notice of an emergency to the next while nobody acknowledges
 * @param mostEscalations notices after the first one
 * @param changedBy subject of the clinic-admin
 */
record AlertSettings(
        int revision,
        Addresses first,
        Addresses second,
        int emergencyMinutes,
        int urgentMinutes,
        int mostEscalations,
        String changedBy,
        Instant changedAt) {

    Addresses of(Recipient recipient) {
        return recipient == Recipient.FIRST ? first : second;
    }

    /** From one notice to the next. */
    Duration patience(Urgency tier) {
        return Duration.ofMinutes(tier == Urgency.EMERGENCY ? emergencyMinutes : urgentMinutes);
    }

    /** Whether the other says the same, whoever said it and when. */
    boolean saysTheSame(AlertSettings other) {
        return first.equals(other.first)
                && second.equals(other.second)
                && emergencyMinutes == other.emergencyMinutes
                && urgentMinutes == other.urgentMinutes
                && mostEscalations == other.mostEscalations;
    }

    /** The same, as this person said it. */
    AlertSettings as(int nextRevision, String subject, Instant at) {
        return new AlertSettings(
                nextRevision, first, second, emergencyMinutes, urgentMinutes, mostEscalations, subject, at);
    }

    static AlertSettings from(ResultSet row) throws SQLException {
        return new AlertSettings(
                row.getInt("revision"),
                new Addresses(webhook(row, "webhook_url", "webhook_secret"), row.getString("email")),
                new Addresses(
                        webhook(row, "second_webhook_url", "second_webhook_secret"), row.getString("second_email")),
                row.getInt("emergency_minutes"),
                row.getInt("urgent_minutes"),
                row.getInt("most_escalations"),
                row.getString("changed_by"),
                Sql.instant(row, "changed_at"));
    }

    private static SignedWebhook webhook(ResultSet row, String url, String secret) throws SQLException {
        return row.getString(url) == null ? null : new SignedWebhook(row.getString(url), row.getString(secret));
    }
}
