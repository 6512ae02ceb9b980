package org.restride.analytics.alert;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.restride.analytics.alert.AlertView.NoticeView;
import org.restride.analytics.alert.AlertView.State;
import org.restride.analytics.sql.Sql;

/** Reads what became of a clinic's alerts. */
@ApplicationScoped
class AlertListing {

    private static final String ALERTS = """
            select alert.alert_id, alert.raised_at,
                   case when item.closed_at is not null or not alert.flag = any(item.causes) then 'OVER'
                        when alert.flag = any(item.seen_causes) then 'ACKNOWLEDGED'
                        when alert.notices = 0 then 'NOWHERE'
                        when alert.next_notice_at is null then 'UNANSWERED'
                        else 'OPEN' end as state
            from alert
            join worklist_item item on item.item_id = alert.item_id
            where alert.clinic_id = ? and (alert.raised_at, alert.alert_id) < (?, ?)
            order by alert.raised_at desc, alert.alert_id desc
            limit ?
            """;
    private static final String NOTICES = """
            select delivery.*, last.at, last.outcome
            from alert_delivery delivery
            left join alert_attempt last on last.delivery_id = delivery.delivery_id and last.attempt = delivery.attempts
            where delivery.alert_id = any(?)
            order by delivery.notice, delivery.channel
            """;

    private final Sql sql;

    AlertListing(AgroalDataSource dataSource) {
        this.sql = Sql.on(dataSource);
    }

    private record Row(UUID alertId, NoticeView notice) {

        static Row from(ResultSet row) throws SQLException {
            return new Row(
                    Sql.uuid(row, "alert_id"),
                    new NoticeView(
                            row.getInt("notice"),
                            Sql.constant(row, "channel", Channel.class),
                            Sql.constant(row, "recipient", Recipient.class),
                            row.getInt("attempts"),
                            Sql.instant(row, "at"),
                            row.getString("outcome"),
                            Sql.instant(row, "delivered_at"),
                            Sql.instant(row, "due_at"),
                            row.getString("ended")));
        }
    }

    /** Newest first, those before a place. */
    List<AlertView> of(UUID clinicId, Instant beforeRaisedAt, UUID beforeAlertId, int limit) {
        List<AlertView> alerts = sql.list(
                ALERTS,
                row -> new AlertView(
                        Sql.uuid(row, "alert_id"),
                        Sql.instant(row, "raised_at"),
                        Sql.constant(row, "state", State.class),
                        List.of()),
                clinicId,
                beforeRaisedAt,
                beforeAlertId,
                limit);
        UUID[] ids = alerts.stream().map(AlertView::alertId).toArray(UUID[]::new);
        Map<UUID, List<NoticeView>> notices = sql.list(NOTICES, Row::from, (Object) ids).stream()
                .collect(Collectors.groupingBy(Row::alertId, Collectors.mapping(Row::notice, Collectors.toList())));
        return alerts.stream()
                .map(alert -> new AlertView(
                        alert.alertId(),
                        alert.raisedAt(),
                        alert.state(),
                        notices.getOrDefault(alert.alertId(), List.of())))
                .toList();
    }
}
