package org.restride.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * A screen for warning symptoms as it stands after this revision: what was answered, which flags it raised, and which of
 * them a clinician has cleared. A flag stays open until it is cleared, also when the answer is taken back.
 *
 * @param voided true when the answers were taken back; flags they raised stay
 * @param occurredAt when it was answered, by the device's clock, with its offset
 * @param zone IANA zone the patient was in
 * @param localDay the patient's day this counts for, see {@link PatientDay}
 * @param recordedAt when it was entered on the device
 * @param receivedAt when session-service accepted this revision
 * @param deviceClockWrong true when the device's clock was found wrong, so that what it says of times is doubtful; null
 *     when nothing speaks against it
 * @param fullScreen whether every question of the screen was answered; only then does it count as the weekly screen
 * @param answers in the order of the screen; what was not asked is missing, never a no
 * @param flags in the order of the screen
 */
public record SymptomReported(
        UUID patientId,
        UUID symptomReportId,
        int revision,
        boolean voided,
        OffsetDateTime occurredAt,
        ZoneId zone,
        LocalDate localDay,
        Instant recordedAt,
        Instant receivedAt,
        Boolean deviceClockWrong,
        boolean fullScreen,
        List<Answer> answers,
        List<Flag> flags)
        implements PatientEvent {

    public SymptomReported {
        Rules.required(patientId, "patientId");
        Rules.required(symptomReportId, "symptomReportId");
        Rules.atLeast(1, revision, "revision");
        Rules.required(occurredAt, "occurredAt");
        Rules.required(zone, "zone");
        Rules.required(localDay, "localDay");
        Rules.required(recordedAt, "recordedAt");
        Rules.required(receivedAt, "receivedAt");
        answers = Rules.list(answers, "answers");
        flags = Rules.list(flags, "flags");
    }

    /** @param symptomCode as in RULES 6.1 */
    public record Answer(String symptomCode, boolean present) {
        public Answer {
            Rules.required(symptomCode, "symptomCode");
        }
    }

    /**
     * @param raisedOn local day of the answer that raised it
     * @param cleared null while the flag is open
     */
    public record Flag(String symptomCode, Tier tier, LocalDate raisedOn, Clearance cleared) {
        public Flag {
            Rules.required(symptomCode, "symptomCode");
            Rules.required(tier, "tier");
            Rules.required(raisedOn, "raisedOn");
        }
    }

    /** How soon somebody must look (RULES 6.1). */
    public enum Tier {
        EMERGENCY,
        URGENT
    }

    /**
     * @param clearedBy subject of the clinician
     * @param noteId of the note with the reason; the note itself stays with session-service
     */
    public record Clearance(Instant clearedAt, String clearedBy, UUID noteId) {
        public Clearance {
            Rules.required(clearedAt, "clearedAt");
            Rules.required(clearedBy, "clearedBy");
            Rules.required(noteId, "noteId");
        }
    }

    @Override
    public EventType type() {
        return EventType.SYMPTOM_REPORTED;
    }

    @Override
    public String identity() {
        return symptomReportId.toString();
    }

    @Override
    public Instant happenedAt() {
        return receivedAt;
    }
}
