package org.restride.analytics.alert;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.restride.analytics.sql.Sql;

/**
 * A notice that is to be tried by one channel now.
 *
 * @param attempts so far
 * @param needed whether the flag is still open and unseen
 * @param to where the recipient is reached as set now; has no channel where nothing is set any more
 */
record DueDelivery(
        UUID deliveryId,
        UUID alertId,
        UUID clinicId,
        UUID itemId,
        int notice,
        Channel channel,
        int attempts,
        Instant createdAt,
        Instant raisedAt,
        boolean needed,
        Addresses to) {

    private static final Addresses NOWHERE = new Addresses(null, null);

    static DueDelivery from(ResultSet row) throws SQLException {
        Recipient recipient = Sql.constant(row, "recipient", Recipient.class);
        return new DueDelivery(
                Sql.uuid(row, "delivery_id"),
                Sql.uuid(row, "alert_id"),
                Sql.uuid(row, "clinic_id"),
                Sql.uuid(row, "item_id"),
                row.getInt("notice"),
                Sql.constant(row, "channel", Channel.class),
                row.getInt("attempts"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "raised_at"),
                row.getBoolean("needed"),
                row.getObject("revision") == null
                        ? NOWHERE
                        : AlertSettings.from(row).of(recipient));
    }

    boolean hasAddress() {
        return to.channels().contains(channel);
    }

    Notice notice(URI pages) {
        return new Notice(
                deliveryId,
                alertId,
                clinicId,
                notice,
                raisedAt,
                URI.create("%s/clinician/worklist/%s".formatted(pages.toString().replaceAll("/+$", ""), itemId)));
    }
}
