package org.restride.analytics.alert;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.restride.analytics.sql.Sql;

/** Statements on the outbox of notices; the caller owns the connection and its transaction. */
class DeliveryTable {

    /** Of one clinic and channel at once, so that a receiver that hangs does not hold up everybody else. */
    private static final int TURNS = 4;

    private static final int AT_ONCE = 32;

    private static final String CLAIM = """
            with waiting as (
                select delivery_id,
                       row_number() over (partition by clinic_id, channel order by due_at, delivery_id) as turn
                from alert_delivery
                where due_at <= ?
            )
            select delivery.*, alert.item_id, alert.raised_at,
                   item.closed_at is null and alert.flag = any(item.causes)
                       and not alert.flag = any(item.seen_causes) as needed,
                   settings.*
            from alert_delivery delivery
            join alert on alert.alert_id = delivery.alert_id
            join worklist_item item on item.item_id = alert.item_id
            left join alert_settings settings on settings.clinic_id = delivery.clinic_id
            where delivery.delivery_id in (select delivery_id from waiting where turn <= ?)
              and delivery.due_at <= ?
            order by delivery.due_at, delivery.delivery_id
            limit ?
            for update of delivery skip locked
            """;
    private static final String ATTEMPT =
            "insert into alert_attempt (delivery_id, attempt, at, outcome) values (?, ?, ?, ?)";
    private static final String DELIVERED =
            "update alert_delivery set attempts = ?, delivered_at = ?, due_at = null where delivery_id = ?";
    private static final String TRY_AGAIN = "update alert_delivery set attempts = ?, due_at = ? where delivery_id = ?";
    private static final String END =
            "update alert_delivery set attempts = ?, due_at = null, ended = ? where delivery_id = ?";

    private final Sql sql;
    private final AlertConfig config;

    DeliveryTable(Connection connection, AlertConfig config) {
        this.sql = Sql.on(connection);
        this.config = config;
    }

    /** The longest waiting ones that no other instance sends, locked until the transaction ends. */
    List<DueDelivery> claim(Instant now) {
        return sql.list(CLAIM, DueDelivery::from, now, TURNS, now, AT_ONCE);
    }

    /** Writes an attempt down, and when to try again if it failed. */
    void attempted(DueDelivery delivery, Outcome outcome, Instant now) {
        int attempts = delivery.attempts() + 1;
        sql.update(ATTEMPT, delivery.deliveryId(), attempts, now, outcome.code());
        if (outcome.delivered()) {
            sql.update(DELIVERED, attempts, now, delivery.deliveryId());
        } else if (now.isBefore(delivery.createdAt().plus(config.giveUpAfter()))) {
            sql.update(TRY_AGAIN, attempts, now.plus(pause(delivery.attempts())), delivery.deliveryId());
        } else {
            sql.update(END, attempts, "GAVE_UP", delivery.deliveryId());
        }
    }

    /** Ends what nobody has to be told any more, or can be. */
    void end(DueDelivery delivery) {
        sql.update(END, delivery.attempts(), delivery.needed() ? "NO_ADDRESS" : "NOT_NEEDED", delivery.deliveryId());
    }

    /** After so many failed attempts before this one. */
    private Duration pause(int attempts) {
        Duration pause = config.firstRetry();
        for (int i = 0; i < attempts && pause.compareTo(config.longestRetry()) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(config.longestRetry()) < 0 ? pause : config.longestRetry();
    }
}
