package org.restride.analytics.alert;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What became of an alert, for those who see to it that alerts arrive. It says nothing of the patient.
 *
 * @param notices the earliest first
 */
record AlertView(UUID alertId, Instant raisedAt, State state, List<NoticeView> notices) {

    /** Where an alert stands. */
    enum State {
        /** There is nobody to tell: the clinic has set no address. */
        NOWHERE,
        /** Nobody has acknowledged; somebody was told, or is about to be. */
        OPEN,
        /** Nobody has acknowledged, and all notices were given. */
        UNANSWERED,
        ACKNOWLEDGED,
        /** What it was about is over. */
        OVER
    }

    /**
     * A notice by one channel.
     *
     * @param number 1 for the first, higher for escalations
     * @param attempts so far
     * @param lastOutcome of the newest attempt: DELIVERED, HTTP_ and a status, TIMEOUT, UNREACHABLE, ADDRESS_REFUSED,
     *     MAIL_REFUSED; null before the first
     * @param deliveredAt null while it was not
     * @param nextAttemptAt null when there will be none
     * @param ended why it is tried no more without having been delivered: NOT_NEEDED, NO_ADDRESS, GAVE_UP; null otherwise
     */
    record NoticeView(
            int number,
            Channel channel,
            Recipient recipient,
            int attempts,
            Instant lastAttemptAt,
            String lastOutcome,
            Instant deliveredAt,
            Instant nextAttemptAt,
            String ended) {}
}
