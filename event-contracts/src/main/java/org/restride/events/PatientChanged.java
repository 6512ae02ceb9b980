package org.restride.events;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * Who a patient is, so that a report can name the person before there is a plan.
 *
 * @param zone IANA zone the patient lives in; decides which day it is for them
 */
public record PatientChanged(UUID patientId, int revision, String displayName, ZoneId zone, Instant changedAt)
        implements PatientEvent {

    public PatientChanged {
        Rules.required(patientId, "patientId");
        Rules.atLeast(1, revision, "revision");
        Rules.required(displayName, "displayName");
        Rules.required(zone, "zone");
        Rules.required(changedAt, "changedAt");
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
