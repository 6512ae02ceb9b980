package org.restride.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A pain score as it stands after this revision, leg and back apart.
 *
 * @param voided true when the score was taken back; it then counts for nothing, and its content is kept
 * @param occurredAt the time the score speaks of, by the device's clock, with its offset
 * @param localDay the patient's day this counts for, see {@link PatientDay}
 * @param recordedAt when it was entered on the device; long after {@code occurredAt} makes it a recalled score
 * @param deviceClockWrong true when the device's clock was found wrong, so that what it says of times is doubtful; null
 *     when nothing speaks against it
 * @param leg0To10 NPRS, 0 none to 10 worst imaginable; null means not asked, never 0
 * @param mostDistalLocation how far down symptoms reach; null when not asked
 * @param flare whether the patient calls it a flare, which is not the same as a rise of pain; null when not asked
 */
public record PainScored(
        UUID patientId,
        UUID painScoreId,
        int revision,
        boolean voided,
        OffsetDateTime occurredAt,
        ZoneId zone,
        LocalDate localDay,
        Instant recordedAt,
        Instant receivedAt,
        Boolean deviceClockWrong,
        PainContext context,
        Integer leg0To10,
        Integer back0To10,
        DistalLocation mostDistalLocation,
        Boolean flare)
        implements PatientEvent {

    public PainScored {
        Rules.required(patientId, "patientId");
        Rules.required(painScoreId, "painScoreId");
        Rules.atLeast(1, revision, "revision");
        Rules.required(occurredAt, "occurredAt");
        Rules.required(zone, "zone");
        Rules.required(localDay, "localDay");
        Rules.required(recordedAt, "recordedAt");
        Rules.required(receivedAt, "receivedAt");
        Rules.required(context, "context");
        Rules.scaleOrNull(leg0To10, "leg0To10");
        Rules.scaleOrNull(back0To10, "back0To10");
    }

    @Override
    public EventType type() {
        return EventType.PAIN_SCORED;
    }

    @Override
    public String identity() {
        return painScoreId.toString();
    }

    @Override
    public Instant happenedAt() {
        return receivedAt;
    }
}
