package org.restride.session.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.restride.events.EventCodec;
import org.restride.events.PatientChanged;
import org.restride.kit.outbox.Outbox;
import org.restride.session.messaging.EventSource;
import org.restride.session.record.IanaZone;
import org.restride.session.record.RevisionMovedOn;

/** Registers patients and announces them; both happen or neither does. */
@ApplicationScoped
class PatientRegistry {

    private final Patients patients;
    private final Outbox outbox;
    private final Clock clock;

    PatientRegistry(Patients patients, Outbox outbox, Clock clock) {
        this.patients = patients;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @param ifMatch the revision to change; without it only a new patient, or the same details again, are accepted
     * @return true when the patient is new
     */
    @Transactional
    boolean put(UUID patientId, PutPatientRequest request, OptionalInt ifMatch) {
        ZoneId zone = IanaZone.of(request.zone(), "zone");
        Instant now = clock.instant();
        if (ifMatch.isEmpty() && patients.insertIfAbsent(newPatient(patientId, request, now))) {
            announce(patientId, 1, request, zone, now);
            return true;
        }
        Patient stored = patients.getForChange(patientId);
        if (stored.displayName.equals(request.displayName()) && stored.zone.equals(request.zone())) {
            return false;
        }
        if (ifMatch.isEmpty()) {
            throw new ConflictingPatient(stored.revision);
        }
        if (ifMatch.getAsInt() != stored.revision) {
            throw new RevisionMovedOn(stored.revision);
        }
        stored.revision++;
        stored.displayName = request.displayName();
        stored.zone = request.zone();
        stored.changedAt = now;
        announce(patientId, ifMatch.getAsInt() + 1, request, zone, now);
        return false;
    }

    private static Patient newPatient(UUID patientId, PutPatientRequest request, Instant now) {
        var patient = new Patient();
        patient.patientId = patientId;
        patient.displayName = request.displayName();
        patient.zone = request.zone();
        patient.changedAt = now;
        return patient;
    }

    private void announce(UUID patientId, int revision, PutPatientRequest request, ZoneId zone, Instant now) {
        var event = new PatientChanged(
                patientId, revision, request.displayName(), zone, null, List.of(), null, List.of(), now);
        outbox.append(EventCodec.encode(event, EventSource.URI));
    }
}
