package org.restride.analytics.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.restride.analytics.CaughtMail;
import org.restride.analytics.alert.AlertedClinic.Instance;
import org.restride.analytics.alert.AlertedClinic.Told;
import org.restride.analytics.sql.Sql;
import org.restride.analytics.worklist.Urgency;
import org.restride.analytics.worklist.Worklist;
import org.restride.testing.StackPart;
import org.restride.testing.StackResource;
import org.restride.testing.TestClock;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
@QuarkusTestResource(CaughtMail.class)
class AlertDeliveryTest {

    private static final List<String> MARKERS = List.of("MARKER", "EMERGENCY", "URGENT", "symptom", "flag");

    @Inject
    AlertedClinic clinic;

    @Inject
    Worklist worklist;

    @Inject
    Alerts alerts;

    @Inject
    WebhookSender webhooks;

    @Inject
    AgroalDataSource database;

    @Inject
    ObjectMapper json;

    @StackPart
    CaughtMail mail;

    private final TestClock clock = new TestClock(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    private final UUID clinicId = UUID.randomUUID();
    private final String email = "reception-%s@clinic.example".formatted(clinicId);
    private final String secondEmail = "on-call-%s@clinic.example".formatted(clinicId);
    private final Receiver receiver = Receiver.started();
    private Instance service;
    private UUID ada;

    @BeforeEach
    void open() {
        clinic.forgetAll();
        ada = clinic.patientOf(clinicId);
        service = clinic.startedAt(clock);
    }

    @AfterEach
    void close() {
        service.close();
        receiver.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EMERGENCY", "URGENT"})
    void a_flag_is_told_once_by_each_channel_with_nothing_of_the_patient(Urgency urgency) throws Exception {
        // Given
        clinic.settings(clinicId, receiver.url(), email, null, null);
        var flag = AlertedClinic.flag(ada, urgency, clock);
        clinic.open(ada, clock, flag);
        // When
        service.work();
        clinic.open(ada, clock, flag);
        service.work();
        // Then
        assertThat(clinic.told(ada))
                .containsExactly(
                        new Told(1, Channel.EMAIL, Recipient.FIRST, true, null),
                        new Told(1, Channel.WEBHOOK, Recipient.FIRST, true, null));
        assertThat(receiver.received).hasSize(1);
        assertThat(mail.of(email)).hasSize(1);
        for (String sent :
                List.of(receiver.received.get(0).everything(), mail.of(email).get(0))) {
            assertThat(sent)
                    .contains("/clinician/worklist/" + itemOf(ada))
                    .doesNotContainIgnoringCase(MARKERS.toArray(String[]::new))
                    .doesNotContain(ada.toString(), flag.reportId().toString(), AlertedClinic.SECRET);
        }
    }

    @Test
    void a_webhook_is_a_signed_post_with_ids_a_number_and_a_time() throws Exception {
        // Given
        clinic.settings(clinicId, receiver.url(), null, null, null);
        clinic.open(ada, clock, AlertedClinic.flag(ada, Urgency.EMERGENCY, clock));
        // When
        service.work();
        // Then
        var request = receiver.received.get(0);
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.header("Content-Type")).isEqualTo("application/json");
        JsonNode body = json.readTree(request.body());
        assertThat(body.fieldNames()).toIterable().containsExactly("type", "timestamp", "data");
        assertThat(body.path("data").fieldNames())
                .toIterable()
                .containsExactly("alertId", "clinicId", "notice", "link");
        assertThat(body.path("type").asText()).isEqualTo("attention.required");
        assertThat(body.path("timestamp").asText()).isEqualTo(clock.instant().toString());
        assertThat(body.at("/data/clinicId").asText()).isEqualTo(clinicId.toString());
        assertThat(body.at("/data/notice").asInt()).isEqualTo(1);
        assertThat(request.header("webhook-timestamp"))
                .isEqualTo("" + clock.instant().getEpochSecond());
        assertThat(request.header("webhook-signature")).isEqualTo("v1," + signatureByHand(request));
        new Webhook(AlertedClinic.SECRET).verify(request.body(), request.headers()); // throws where it does not fit
    }

    @Test
    void a_mail_is_plain_text_to_the_clinics_address() throws Exception {
        clinic.settings(clinicId, null, email, null, null);
        clinic.open(ada, clock, AlertedClinic.flag(ada, Urgency.URGENT, clock));
        service.work();
        var message = mail.messages(email).get(0);
        assertThat(message.getSubject()).isEqualTo("Restride: attention required");
        assertThat(message.getContentType()).startsWith("text/plain");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getMessageID()).matches("<[0-9a-f-]{36}@restride>");
    }

    @Test
    void what_was_refused_is_tried_again_and_written_down_as_delivered_once() throws Exception {
        // Given
        clinic.settings(clinicId, receiver.url(), null, null, null);
        clinic.open(ada, clock, AlertedClinic.flag(ada, Urgency.EMERGENCY, clock));
        receiver.answers(500, 503, 301, 404);
        // When
        List<Integer> seconds = new ArrayList<>();
        service.work();
        for (int waited = 0; waited < 120; waited++) {
            int before = receiver.received.size();
            clock.advance(Duration.ofSeconds(1));
            service.work();
            if (receiver.received.size() > before) {
                seconds.add(waited + 1);
            }
        }
        // Then the pauses double
        assertThat(seconds).containsExactly(5, 15, 35, 75);
        assertThat(clinic.attempts(ada)).containsExactly("HTTP_500", "HTTP_503", "HTTP_301", "HTTP_404", "DELIVERED");
        assertThat(clinic.told(ada)).containsExactly(new Told(1, Channel.WEBHOOK, Recipient.FIRST, true, null));
        assertThat(receiver.received)
                .extracting(request -> request.header("webhook-id"))
                .hasSize(5)
                .containsOnly(receiver.received.get(0).header("webhook-id"));
        assertThat(receiver.received)
                .extracting(request -> request.header("webhook-timestamp"))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_receiver_that_was_away_hears_of_it_when_it_is_back() throws Exception {
        // Given
        clinic.settings(clinicId, receiver.url(), null, null, null);
        receiver.away();
        clinic.open(ada, clock, AlertedClinic.flag(ada, Urgency.URGENT, clock));
        service.work();
        assertThat(clinic.attempts(ada)).containsExactly("UNREACHABLE");
        // When
        receiver.back();
        clock.advance(Duration.ofSeconds(5));
        service.work();
        // Then
        assertThat(clinic.attempts(ada)).containsExactly("UNREACHABLE", "DELIVERED");
    }

    @Test
    void an_instance_that_dies_after_it_sent_leaves_it_to_the_next_which_sends_the_same_id() throws Exception {
        // Given an instance that is killed when the receiver has taken the notice
        clinic.settings(clinicId, receiver.url(), null, null, null);
        clinic.open(ada, clock, AlertedClinic.flag(ada, Urgency.URGENT, clock));
        var loop = Thread.currentThread();
        NoticeSender dies = new NoticeSender() {
            @Override
            public Channel channel() {
                return Channel.WEBHOOK;
            }

            @Override
            public Outcome send(Notice notice, Addresses to) throws IOException, InterruptedException {
                webhooks.send(notice, to);
                loop.interrupt();
                new CountDownLatch(1).await(); // until it is ended from outside
                return Outcome.DELIVERED;
            }
        };
        try (var dying = clinic.startedAt(clock, dies)) {
            assertThatThrownBy(dying::work).isInstanceOf(InterruptedException.class);
        }
        assertThat(receiver.received).hasSize(1);
        assertThat(clinic.attempts(ada)).isEmpty();
        // When
        try (var next = clinic.startedAt(clock)) {
            next.work();
        }
        // Then
        assertThat(clinic.attempts(ada)).containsExactly("DELIVERED");
        assertThat(receiver.received)
                .extracting(request -> request.header("webhook-id"))
                .hasSize(2)
                .containsOnly(receiver.received.get(0).header("webhook-id"));
    }

    @Test
    void several_instances_share_the_work() throws Exception {
        // Given
        clinic.settings(clinicId, receiver.url(), null, null, null);
        for (int i = 0; i < 20; i++) {
            var patient = clinic.patientOf(clinicId);
            clinic.open(patient, clock, AlertedClinic.flag(patient, Urgency.URGENT, clock));
        }
        // When
        var threads = Executors.newFixedThreadPool(3);
        List<Callable<Void>> instances = Collections.nCopies(3, () -> {
            try (var instance = clinic.startedAt(clock)) {
                instance.work();
            }
            return null;
        });
        for (Future<Void> ended : threads.invokeAll(instances)) {
            ended.get();
        }
        threads.shutdown();
        service.work(); // what all of them left to one another
        // Then
        assertThat(receiver.received)
                .extracting(request -> request.header("webhook-id"))
                .hasSize(20)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_receiver_that_hangs_holds_nobody_else_up_for_longer_than_an_attempt() throws Exception {
        // Given
        clinic.settings(clinicId, receiver.url(), null, null, null);
        receiver.hangs();
        for (int i = 0; i < 6; i++) {
            var patient = clinic.patientOf(clinicId);
            clinic.open(patient, clock, AlertedClinic.flag(patient, Urgency.EMERGENCY, clock));
        }
        var other = UUID.randomUUID();
        var ben = clinic.patientOf(other);
        clinic.settings(other, null, secondEmail, null, null);
        clinic.open(ben, clock, AlertedClinic.flag(ben, Urgency.EMERGENCY, clock));
        service.plan();
        // When
        long begun = System.nanoTime();
        service.deliverOnce();
        // Then
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(15));
        assertThat(mail.of(secondEmail)).hasSize(1);
        assertThat(receiver.received).as("four at a time of one clinic").hasSize(4);
    }

    @Test
    void nobody_is_told_further_once_somebody_has_acknowledged() throws Exception {
        // Given
        clinic.settings(clinicId, receiver.url(), null, null, secondEmail);
        receiver.answers(500);
        clinic.open(ada, clock, AlertedClinic.flag(ada, Urgency.EMERGENCY, clock));
        service.work();
        // When
        clinic.acknowledge(ada);
        clock.advance(Duration.ofHours(5));
        service.work();
        // Then
        assertThat(clinic.told(ada))
                .containsExactly(new Told(1, Channel.WEBHOOK, Recipient.FIRST, false, "NOT_NEEDED"));
        assertThat(mail.of(secondEmail)).isEmpty();
    }

    @Test
    void while_nobody_acknowledges_the_second_recipient_is_told_again_and_again_and_then_no_more() throws Exception {
        // Given
        clinic.settings(clinicId, null, email, receiver.url(), secondEmail);
        clinic.open(ada, clock, AlertedClinic.flag(ada, Urgency.EMERGENCY, clock));
        service.work();
        // When
        List<Integer> minutes = new ArrayList<>();
        for (int waited = 1; waited <= 120; waited++) {
            int before = receiver.received.size();
            clock.advance(Duration.ofMinutes(1));
            service.work();
            if (receiver.received.size() > before) {
                minutes.add(waited);
            }
        }
        // Then
        assertThat(minutes).containsExactly(15, 30, 45);
        assertThat(mail.of(email)).hasSize(1);
        assertThat(mail.of(secondEmail)).hasSize(3);
        assertThat(receiver.received)
                .extracting(request ->
                        json.readTree(request.body()).at("/data/notice").asInt())
                .containsExactly(2, 3, 4);
    }

    @Test
    void an_urgent_flag_waits_longer_and_a_cleared_one_tells_nobody() throws Exception {
        // Given
        clinic.settings(clinicId, null, email, null, secondEmail);
        clinic.open(ada, clock, AlertedClinic.flag(ada, Urgency.URGENT, clock));
        service.work();
        clock.advance(Duration.ofMinutes(59));
        service.work();
        assertThat(mail.of(secondEmail)).isEmpty();
        // When
        clinic.open(ada, clock);
        clock.advance(Duration.ofMinutes(1));
        service.work();
        // Then
        assertThat(mail.of(secondEmail)).isEmpty();
        assertThat(clinic.told(ada)).hasSize(1);
    }

    @Test
    void another_flag_of_the_same_patient_is_another_alert_also_after_the_first_was_acknowledged() throws Exception {
        // Given
        clinic.settings(clinicId, receiver.url(), null, null, null);
        var first = AlertedClinic.flag(ada, Urgency.URGENT, clock);
        clinic.open(ada, clock, first);
        service.work();
        clinic.acknowledge(ada);
        // When
        clinic.open(ada, clock, first, AlertedClinic.flag(ada, Urgency.EMERGENCY, clock));
        service.work();
        clock.advance(Duration.ofMinutes(15));
        service.work();
        // Then
        assertThat(receiver.received)
                .extracting(request ->
                        json.readTree(request.body()).at("/data/notice").asInt())
                .containsExactly(1, 1, 2);
    }

    @Test
    void a_clinic_without_an_address_is_told_once_it_has_one() throws Exception {
        // Given
        clinic.open(ada, clock, AlertedClinic.flag(ada, Urgency.URGENT, clock));
        service.work();
        assertThat(clinic.told(ada)).isEmpty();
        // When
        clinic.settings(clinicId, receiver.url(), null, null, null);
        clock.advance(Duration.ofSeconds(30));
        service.work();
        // Then
        assertThat(receiver.received).hasSize(1);
    }

    @Test
    void a_notice_on_its_way_goes_where_the_clinic_wants_it_now() throws Exception {
        // Given
        clinic.settings(clinicId, "http://127.0.0.1:9/", null, null, null);
        clinic.open(ada, clock, AlertedClinic.flag(ada, Urgency.URGENT, clock));
        service.work();
        // When
        clinic.settings(clinicId, receiver.url(), null, null, null);
        clock.advance(Duration.ofSeconds(5));
        service.work();
        // Then
        assertThat(receiver.received).hasSize(1);
        // and nowhere where it has no such address any more
        receiver.answers(500);
        var ben = clinic.patientOf(clinicId);
        clinic.open(ben, clock, AlertedClinic.flag(ben, Urgency.URGENT, clock));
        service.work();
        clinic.settings(clinicId, null, email, null, null);
        clock.advance(Duration.ofSeconds(5));
        service.work();
        assertThat(clinic.told(ben))
                .containsExactly(new Told(1, Channel.WEBHOOK, Recipient.FIRST, false, "NO_ADDRESS"));
    }

    @Test
    void after_a_day_a_notice_is_given_up() throws Exception {
        clinic.settings(clinicId, "http://127.0.0.1:9/", null, null, null);
        clinic.open(ada, clock, AlertedClinic.flag(ada, Urgency.URGENT, clock));
        service.work();
        clock.advance(Duration.ofHours(24));
        service.work();
        assertThat(clinic.told(ada).get(0).ended()).isEqualTo("GAVE_UP");
    }

    @Test
    void an_old_flag_is_on_the_worklist_and_tells_nobody() throws Exception {
        // Given
        clinic.settings(clinicId, receiver.url(), null, null, null);
        var longAgo = new TestClock(clock.instant().minus(Duration.ofDays(31)));
        // When
        clinic.open(ada, clock, AlertedClinic.flag(ada, Urgency.EMERGENCY, longAgo));
        service.work();
        // Then
        assertThat(itemOf(ada)).isNotNull();
        assertThat(receiver.received).isEmpty();
    }

    @Test
    void who_is_erased_is_told_of_no_more() throws Exception {
        // Given
        clinic.settings(clinicId, receiver.url(), email, null, null);
        clinic.open(ada, clock, AlertedClinic.flag(ada, Urgency.EMERGENCY, clock));
        service.plan();
        // When
        QuarkusTransaction.requiringNew().run(() -> {
            alerts.forget(ada);
            worklist.forget(ada);
        });
        service.work();
        // Then
        assertThat(receiver.received).isEmpty();
        assertThat(mail.of(email)).isEmpty();
        assertThat(clinic.told(ada)).isEmpty();
    }

    /** As a receiver would who has nothing but the page of the specification. */
    private static String signatureByHand(Receiver.Received request) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(AlertedClinic.SECRET.substring(6)), "HmacSHA256"));
        String signed =
                "%s.%s.%s".formatted(request.header("webhook-id"), request.header("webhook-timestamp"), request.body());
        return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    private UUID itemOf(UUID patientId) {
        return Sql.on(database)
                .first(
                        "select item_id from worklist_item where patient_id = ?",
                        row -> Sql.uuid(row, "item_id"),
                        patientId)
                .orElse(null);
    }
}
