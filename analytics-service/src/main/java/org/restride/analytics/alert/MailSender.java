package org.restride.analytics.alert;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Sends notices by e-mail, in plain text. */
@ApplicationScoped
class MailSender implements NoticeSender {

    private static final Logger LOG = Logger.getLogger(MailSender.class);

    private static final String SUBJECT = "Restride: attention required";
    private static final String TEXT = """
            Somebody in the care of your clinic needs attention. Please look now:

            %s

            Sign in and acknowledge it there; until somebody does, others are told.

            Notice %d of alert %s
            """;

    private final Mailer mailer;

    MailSender(Mailer mailer) {
        this.mailer = mailer;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Outcome send(Notice notice, Addresses to) {
        try {
            mailer.send(
                    Mail.withText(to.email(), SUBJECT, TEXT.formatted(notice.link(), notice.number(), notice.alertId()))
                            .addHeader("Auto-Submitted", "auto-generated")
                            .addHeader("Message-ID", "<%s@restride>".formatted(notice.deliveryId())));
            return Outcome.DELIVERED;
        } catch (RuntimeException e) { // the mailer says everything by these: no server, a refusal, an interrupt
            LOG.debugf("A mail was not taken: %s", e.getClass().getName());
            return Outcome.MAIL_REFUSED;
        }
    }
}
