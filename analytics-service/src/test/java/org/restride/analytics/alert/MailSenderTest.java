package org.restride.analytics.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.mailer.Mail;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MailSenderTest {

    private static final Notice NOTICE = new Notice(
            UUID.randomUUID(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            2,
            Instant.EPOCH,
            URI.create("https://x.example/i"));
    private static final Addresses RECEPTION = new Addresses(null, "reception@clinic.example");

    @Test
    void a_mail_server_that_refuses_is_a_failed_attempt() {
        var sender = new MailSender(mails -> {
            throw new IllegalStateException("550 reception@clinic.example is not known here");
        });
        assertThat(sender.send(NOTICE, RECEPTION)).isEqualTo(Outcome.MAIL_REFUSED);
    }

    @Test
    void each_attempt_carries_the_same_id() {
        List<Mail> sent = new ArrayList<>();
        var sender = new MailSender(mails -> sent.addAll(List.of(mails)));
        assertThat(sender.send(NOTICE, RECEPTION)).isEqualTo(Outcome.DELIVERED);
        assertThat(sender.send(NOTICE, RECEPTION)).isEqualTo(Outcome.DELIVERED);
        assertThat(sent)
                .extracting(mail -> mail.getHeaders().get("Message-ID"))
                .containsOnly(List.of("<%s@restride>".formatted(NOTICE.deliveryId())));
        assertThat(sent.get(0).getText()).contains("https://x.example/i", "Notice 2 of alert " + NOTICE.alertId());
    }
}
