package org.restride.session.record;

import java.time.Instant;
import java.time.OffsetDateTime;

/** What every report of a patient's app says of its time. */
public interface Report {

    /** By the device's clock, with its offset. */
    OffsetDateTime occurredAt();

    /** IANA zone the patient was in; decides which day the report counts for. */
    String zone();

    /** When it was entered on the device; null when the device does not say. */
    Instant recordedAt();
}
