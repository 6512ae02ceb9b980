package org.restride.analytics.fact;

import java.time.LocalDate;
import org.restride.events.EventCodec;
import org.restride.events.PainScored;
import org.restride.events.PatientEvent;
import org.restride.events.SessionCompleted;

/**
 * An event to be kept, with its data byte for byte as it came: fields this release does not know are there for one that
 * does.
 *
 * @param data JSON in UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only stored
public record NewFact(PatientEvent event, byte[] data) {

    /** An event that did not come as bytes. */
    public static NewFact of(PatientEvent event) {
        return new NewFact(event, EventCodec.data(event));
    }

    /** The patient's day it counts for; null for what counts for no day in particular. */
    LocalDate localDay() {
        if (event instanceof SessionCompleted session) {
            return session.localDay();
        }
        return event instanceof PainScored score ? score.localDay() : null;
    }
}
