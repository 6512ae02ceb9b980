package org.restride.analytics.progression.chart;

import java.util.List;
import org.restride.analytics.progression.history.RecordedSession;
import org.restride.analytics.progression.phrase.Phrase;

/**
 * How a patient's pain responded to one session.
 *
 * @param broken limits of pain that were broken, each in words; empty when none was
 * @param isRated whether there was enough to judge any limit
 * @param hasNextMorning whether anything is known of the following day
 * @param factIds of the session and of the daily scores it was compared with
 */
public record Response(
        RecordedSession session, List<Phrase> broken, boolean isRated, boolean hasNextMorning, List<String> factIds) {

    /** Days before a session whose median is the usual level. */
    public static final int USUAL_DAYS = 7;

    public boolean isBroken() {
        return !broken.isEmpty();
    }

    /** Whether pain was scored while or after exercising. */
    public boolean hasPainOfSession() {
        return session.during().leg0To10() != null
                || session.during().back0To10() != null
                || session.after().leg0To10() != null
                || session.after().back0To10() != null;
    }
}
