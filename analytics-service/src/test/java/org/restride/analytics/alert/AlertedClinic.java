package org.restride.analytics.alert;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.restride.analytics.Carla;
import org.restride.analytics.History;
import org.restride.analytics.sql.Sql;
import org.restride.analytics.worklist.Attention;
import org.restride.analytics.worklist.AttentionRules;
import org.restride.analytics.worklist.Observations;
import org.restride.analytics.worklist.RedFlag;
import org.restride.analytics.worklist.Urgency;
import org.restride.analytics.worklist.Ward;
import org.restride.testing.TestClock;

/** Clinics, their patients' flags and what becomes of them, with a clock of the test. */
@ApplicationScoped
class AlertedClinic {

    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private final AgroalDataSource dataSource;
    private final AlertConfig config;
    private final MailSender mail;
    private final WebhookUrls urls;
    private final ObjectMapper json;
    private final Event<Alerts.Raised> raised;
    private final Ward ward;

    AlertedClinic(
            AgroalDataSource dataSource,
            AlertConfig config,
            MailSender mail,
            WebhookUrls urls,
            ObjectMapper json,
            Event<Alerts.Raised> raised,
            Ward ward) {
        this.dataSource = dataSource;
        this.config = config;
        this.mail = mail;
        this.urls = urls;
        this.json = json;
        this.raised = raised;
        this.ward = ward;
    }

    /** Alerts of tests before are of no interest, and would be sent as well. */
    void forgetAll() {
        Sql.on(dataSource).update("delete from alert");
    }

    /** In the care of {@link Carla}. */
    UUID patientOf(UUID clinicId) {
        var patient = History.ofSomebody();
        ward.admit(patient.patientOf(clinicId, "MARKER-NAME Example", List.of(Carla.SUBJECT)));
        return patient.patientId();
    }

    /** From now on these flags of the patient are open and no others. */
    void open(UUID patientId, Clock clock, RedFlag... flags) {
        Set<RedFlag> open = new LinkedHashSet<>(Arrays.asList(flags));
        ward.holds(
                patientId,
                AttentionRules.of(Observations.ofFlags(patientId, today(clock), open))
                        .toArray(Attention[]::new));
        QuarkusTransaction.requiringNew().run(() -> new Alerts(dataSource, config, clock, raised).raise(open));
    }

    static RedFlag flag(UUID patientId, Urgency urgency, Clock clock) {
        return new RedFlag(patientId, UUID.randomUUID(), "MARKER-SYMPTOM", urgency, today(clock));
    }

    private static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Somebody looks at the patient's red flag and says so. */
    void acknowledge(UUID patientId) {
        Sql.on(dataSource)
                .update(
                        "update worklist_item set seen_causes = causes where patient_id = ? and closed_at is null",
                        patientId);
    }

    /** A service of its own, as if it were started now: the one before knows nothing of it. */
    Instance startedAt(TestClock clock) {
        var webhooks = new WebhookSender(urls, config, json, clock);
        return new Instance(clock, List.of(webhooks, mail));
    }

    /** The same with other ways out. */
    Instance startedAt(TestClock clock, NoticeSender... senders) {
        return new Instance(clock, List.of(senders));
    }

    /** One of several instances of the service. */
    final class Instance implements AutoCloseable {

        private final AlertSteps steps;
        private final AlertDelivery delivery;

        private Instance(TestClock clock, List<NoticeSender> senders) {
            this.steps = new AlertSteps(dataSource, config, clock);
            this.delivery = new AlertDelivery(dataSource, config, senders, clock, new SimpleMeterRegistry());
        }

        /** Everything that is due now. */
        void work() throws InterruptedException {
            boolean more = true;
            while (more) {
                more = QuarkusTransaction.requiringNew().call(steps::takeDue);
                more |= delivery.deliverDue();
            }
        }

        /** Puts into the outbox what is due, and sends nothing. */
        void plan() {
            QuarkusTransaction.requiringNew().run(steps::takeDue);
        }

        /** One round. */
        void deliverOnce() throws InterruptedException {
            delivery.deliverDue();
        }

        @Override
        public void close() {
            delivery.stop();
        }
    }

    /** A notice as it is written down. */
    record Told(int notice, Channel channel, Recipient recipient, boolean delivered, String ended) {}

    /** All notices of a patient's alerts, the earliest first. */
    List<Told> told(UUID patientId) {
        return Sql.on(dataSource)
                .list(
                        """
                        select delivery.* from alert_delivery delivery join alert using (alert_id)
                        where alert.patient_id = ? order by alert.raised_at, alert.alert_id, notice, channel
                        """,
                        row -> new Told(
                                row.getInt("notice"),
                                Sql.constant(row, "channel", Channel.class),
                                Sql.constant(row, "recipient", Recipient.class),
                                Sql.instant(row, "delivered_at") != null,
                                row.getString("ended")),
                        patientId);
    }

    /** How each attempt for a patient ended, the earliest first. */
    List<String> attempts(UUID patientId) {
        return Sql.on(dataSource).list("""
                        select attempt.outcome from alert_attempt attempt
                        join alert_delivery using (delivery_id) join alert using (alert_id)
                        where alert.patient_id = ? order by attempt.at, attempt.delivery_id, attempt.attempt
                        """, row -> row.getString(1), patientId);
    }

    /** @param url null for no webhook */
    void settings(UUID clinicId, String url, String email, String secondUrl, String secondEmail) {
        Sql.on(dataSource)
                .update(
                        """
                        insert into alert_settings
                            (clinic_id, revision, webhook_url, webhook_secret, email, second_webhook_url,
                             second_webhook_secret, second_email, emergency_minutes, urgent_minutes, most_escalations,
                             changed_by, changed_at)
                        values (?, 1, ?, ?, ?, ?, ?, ?, 15, 60, 3, 'adele', ?)
                        on conflict (clinic_id) do update
                            set (webhook_url, webhook_secret, email, second_webhook_url, second_webhook_secret, second_email)
                              = (excluded.webhook_url, excluded.webhook_secret, excluded.email,
                                 excluded.second_webhook_url, excluded.second_webhook_secret, excluded.second_email)
                        """,
                        clinicId,
                        url,
                        url == null ? null : SECRET,
                        email,
                        secondUrl,
                        secondUrl == null ? null : SECRET,
                        secondEmail,
                        Instant.EPOCH);
    }
}
