package org.restride.events;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * Who a patient is and who may see what is known of them, so that a report can name the person, and be refused to
 * everybody else, before there is a plan. The relations came later than the rest: an event from before says nothing of
 * them, and then nobody has any.
 *
 * @param zone IANA zone the patient lives in; decides which day it is for them
 * @param clinicId the clinic that treats the patient; null when none does
 * @param careTeam all who care for the patient at this revision; empty when nobody does
 * @param linkedSubject the subject that claimed to be the patient and proved it; null when nobody has
 * @param temporaryAccess what was still open when this was sent; each ends by itself, without another revision
 */
public record PatientChanged(
        UUID patientId,
        int revision,
        String displayName,
        ZoneId zone,
        UUID clinicId,
        List<CareTeamMember> careTeam,
        String linkedSubject,
        List<TemporaryAccess> temporaryAccess,
        Instant changedAt)
        implements PatientEvent {

    public PatientChanged {
        Rules.required(patientId, "patientId");
        Rules.atLeast(1, revision, "revision");
        Rules.required(displayName, "displayName");
        Rules.required(zone, "zone");
        careTeam = Rules.listOrEmpty(careTeam, "careTeam");
        temporaryAccess = Rules.listOrEmpty(temporaryAccess, "temporaryAccess");
        Rules.required(changedAt, "changedAt");
    }

    /** A patient whom no clinic treats, nobody cares for and nobody has claimed. */
    public static PatientChanged withoutRelations(
            UUID patientId, int revision, String displayName, ZoneId zone, Instant changedAt) {
        return new PatientChanged(patientId, revision, displayName, zone, null, List.of(), null, List.of(), changedAt);
    }

    /**
     * @param subject who it is, as the identity provider calls them; opaque
     * @param displayName for people, never to decide by
     */
    public record CareTeamMember(String subject, String displayName) {
        public CareTeamMember {
            Rules.required(subject, "subject");
            Rules.required(displayName, "displayName");
        }
    }

    /**
     * Somebody outside the care team who may look for a while.
     *
     * @param until the first moment at which they no longer may
     */
    public record TemporaryAccess(String subject, Instant until) {
        public TemporaryAccess {
            Rules.required(subject, "subject");
            Rules.required(until, "until");
        }
    }

    @Override
    public EventType type() {
        return EventType.PATIENT_CHANGED;
    }

    @Override
    public String identity() {
        return patientId.toString();
    }

    @Override
    public Instant happenedAt() {
        return changedAt;
    }
}
