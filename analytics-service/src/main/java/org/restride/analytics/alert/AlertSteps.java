package org.restride.analytics.alert;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.restride.analytics.sql.Sql;
import org.restride.analytics.worklist.Urgency;

/** Looks at alerts that are due and puts into the outbox whom to tell. Several instances share the work. */
@ApplicationScoped
class AlertSteps {

    private static final int AT_ONCE = 100;

    /** Needed: the flag is open and nobody has seen it. */
    private static final String DUE = """
            select alert.alert_id, alert.tier, alert.notices, (patient.data ->> 'clinicId')::uuid as clinic_id,
                   item.closed_at is null and alert.flag = any(item.causes)
                       and not alert.flag = any(item.seen_causes) as needed,
                   settings.*
            from alert
            join worklist_item item on item.item_id = alert.item_id
            left join fact patient on patient.patient_id = alert.patient_id and patient.kind = 'PATIENT'
                                  and patient.identity = alert.patient_id::text
            left join alert_settings settings on settings.clinic_id = (patient.data ->> 'clinicId')::uuid
            where alert.next_notice_at <= ?
            order by alert.next_notice_at, alert.alert_id
            limit ?
            for update of alert skip locked
            """;

    private static final String TELL = """
            insert into alert_delivery
                (delivery_id, alert_id, clinic_id, notice, channel, recipient, created_at, due_at)
            values (gen_random_uuid(), ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String MOVE_ON =
            "update alert set clinic_id = ?, notices = ?, next_notice_at = ? where alert_id = ?";

    private final Sql sql;
    private final AlertConfig config;
    private final Clock clock;

    AlertSteps(AgroalDataSource dataSource, AlertConfig config, Clock clock) {
        this.sql = Sql.on(dataSource);
        this.config = config;
        this.clock = clock;
    }

    /**
     * @param clinicId null while no clinic is known
     * @param settings empty where the clinic has none
     */
    private record DueAlert(
            UUID alertId, Urgency tier, int notices, UUID clinicId, boolean needed, Optional<AlertSettings> settings) {

        static DueAlert from(ResultSet row) throws SQLException {
            return new DueAlert(
                    Sql.uuid(row, "alert_id"),
                    Sql.constant(row, "tier", Urgency.class),
                    row.getInt("notices"),
                    Sql.uuid(row, "clinic_id"),
                    row.getBoolean("needed"),
                    row.getObject("revision") == null ? Optional.empty() : Optional.of(AlertSettings.from(row)));
        }
    }

    /** @return true when there was something, so that there may be more, and something to send */
    @Transactional
    boolean takeDue() {
        Instant now = clock.instant();
        List<DueAlert> due = sql.list(DUE, DueAlert::from, now, AT_ONCE);
        due.forEach(alert -> take(alert, now));
        return !due.isEmpty();
    }

    private void take(DueAlert alert, Instant now) {
        Escalation step = alert.needed()
                ? Escalation.due(alert.tier(), alert.notices(), alert.settings(), config.lookForAddressEvery(), now)
                : Escalation.over();
        int notice = alert.notices() + (step.tellsSomebody() ? 1 : 0);
        step.tell()
                .forEach(channel -> sql.update(
                        TELL, alert.alertId(), alert.clinicId(), notice, channel, step.recipient(), now, now));
        sql.update(MOVE_ON, alert.clinicId(), notice, step.next(), alert.alertId());
    }
}
