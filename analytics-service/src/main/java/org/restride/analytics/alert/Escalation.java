package org.restride.analytics.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.restride.analytics.worklist.Urgency;

/**
 * Who is told now, and when to look again. A pure function.
 *
 * @param tell by which channels; none when nobody is to be told, or nobody can
 * @param next null when there is nothing more to do
 */
record Escalation(Recipient recipient, Set<Channel> tell, Instant next) {

    /**
     * What is due for an alert nobody has acknowledged.
     *
     * @param noticesGiven so far
     * @param settings empty where the clinic has none, or no clinic is known
     * @param lookForAddressEvery when to look again where there is nobody to tell
     */
    static Escalation due(
            Urgency tier,
            int noticesGiven,
            Optional<AlertSettings> settings,
            Duration lookForAddressEvery,
            Instant now) {
        Recipient recipient = settings.filter(known -> noticesGiven > 0)
                .filter(known -> !known.second().channels().isEmpty())
                .map(known -> Recipient.SECOND)
                .orElse(Recipient.FIRST);
        Set<Channel> channels =
                settings.map(known -> known.of(recipient).channels()).orElse(Set.of());
        if (channels.isEmpty()) {
            return new Escalation(recipient, channels, now.plus(lookForAddressEvery));
        }
        AlertSettings known = settings.orElseThrow();
        boolean last = noticesGiven >= known.mostEscalations();
        return new Escalation(recipient, channels, last ? null : now.plus(known.patience(tier)));
    }

    /** For an alert that needs nobody any more. */
    static Escalation over() {
        return new Escalation(Recipient.FIRST, Set.of(), null);
    }

    boolean tellsSomebody() {
        return !tell.isEmpty();
    }
}
