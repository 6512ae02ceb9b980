package org.restride.stack.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A mail as the page shows it.
 *
 * @param sent as its own header says
 */
record CaughtMail(String sent, String from, String to, String subject, String text) {

    static CaughtMail of(MimeMessage message) {
        try {
            return new CaughtMail(
                    String.valueOf(message.getHeader("Date", null)),
                    Arrays.stream(message.getFrom()).map(Object::toString).collect(Collectors.joining(", ")),
                    Arrays.stream(message.getAllRecipients())
                            .map(Object::toString)
                            .collect(Collectors.joining(", ")),
                    String.valueOf(message.getSubject()),
                    String.valueOf(message.getContent()));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("A mail cannot be read", e);
        }
    }
}
