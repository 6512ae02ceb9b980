package org.restride.analytics.alert;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.restride.analytics.sql.Sql;
import org.restride.analytics.worklist.RedFlag;

/** The alerts of all patients: one for each warning flag, for ever. */
@ApplicationScoped
public class Alerts {

    /** One that nobody was told of yet is looked at again: perhaps now it is known whom to tell. */
    private static final String RAISE = """
            insert into alert (alert_id, patient_id, item_id, flag, tier, raised_at, next_notice_at)
            select gen_random_uuid(), flag.patient_id, item.item_id, flag.cause, flag.tier, flag.now, flag.now
            from (select *, ?::timestamptz as now
                  from unnest(?::uuid[], ?::text[], ?::text[]) as flag (patient_id, cause, tier)) flag
            join worklist_item item on item.patient_id = flag.patient_id and item.kind = 'RED_FLAG'
                                   and item.closed_at is null
            order by flag.patient_id, flag.cause
            on conflict (patient_id, flag) do update
                set next_notice_at = excluded.next_notice_at
                where alert.notices = 0 and alert.next_notice_at is not null
            """;

    private static final String OF_PATIENT = """
            select alert.alert_id, alert.raised_at, alert.tier, delivery.notice, delivery.channel, delivery.delivered_at
            from alert left join alert_delivery delivery using (alert_id)
            where alert.patient_id = ?
            order by alert.raised_at, alert.alert_id, delivery.notice, delivery.channel
            """;

    private final Sql sql;
    private final AlertConfig config;
    private final Clock clock;
    private final Event<Raised> raised;

    Alerts(AgroalDataSource dataSource, AlertConfig config, Clock clock, Event<Raised> raised) {
        this.sql = Sql.on(dataSource);
        this.config = config;
        this.clock = clock;
        this.raised = raised;
    }

    /** Fired when there are alerts to look at; the loop hears of it when the transaction has committed. */
    record Raised() {}

    /**
     * A notice of one alert, as an export shows it.
     *
     * @param notice null while nobody was told; so are channel and time
     * @param deliveredAt null while it was not delivered
     */
    public record GivenNotice(
            UUID alertId, Instant raisedAt, String tier, Integer notice, String channel, Instant deliveredAt) {}

    /**
     * Raises an alert for each of these open flags that has none yet. Joins the caller's transaction, in which the worklist
     * was brought up to date with the same flags.
     */
    @Transactional(TxType.MANDATORY)
    public void raise(Collection<RedFlag> openFlags) {
        LocalDate earliest =
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(config.flagsOfDays());
        List<RedFlag> flags = openFlags.stream()
                .filter(flag -> !flag.raisedOn().isBefore(earliest))
                .toList();
        if (flags.isEmpty()) {
            return;
        }
        int toLookAt = sql.update(
                RAISE,
                clock.instant(),
                flags.stream().map(RedFlag::patientId).toArray(UUID[]::new),
                flags.stream().map(RedFlag::cause).toArray(String[]::new),
                flags.stream().map(flag -> flag.urgency().name()).toArray(String[]::new));
        if (toLookAt > 0) {
            raised.fire(new Raised());
        }
    }

    /** What anybody was told on account of this patient, the earliest first. */
    public List<GivenNotice> of(UUID patientId) {
        return sql.list(
                OF_PATIENT,
                row -> new GivenNotice(
                        Sql.uuid(row, "alert_id"),
                        Sql.instant(row, "raised_at"),
                        row.getString("tier"),
                        row.getObject("notice", Integer.class),
                        row.getString("channel"),
                        Sql.instant(row, "delivered_at")),
                patientId);
    }

    /** Deletes all alerts of a patient, also those on their way. Joins the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    public void forget(UUID patientId) {
        sql.update("delete from alert where patient_id = ?", patientId);
    }
}
