package org.restride.session.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.restride.events.EventCodec;
import org.restride.events.EventType;
import org.restride.events.PatientChanged;
import org.restride.events.PatientChanged.CareTeamMember;
import org.restride.events.PatientChanged.TemporaryAccess;
import org.restride.kit.outbox.Outbox;
import org.restride.session.clinic.ClinicMember;
import org.restride.session.clinic.ClinicMembers;
import org.restride.session.messaging.EventSource;

/** Announces a patient with everything that decides who may see them. Joins the caller's transaction. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class PatientAnnouncer {

    private final CareTeams teams;
    private final BreakGlassGrants grants;
    private final ClinicMembers members;
    private final EntityManager database;
    private final Outbox outbox;

    PatientAnnouncer(
            CareTeams teams, BreakGlassGrants grants, ClinicMembers members, EntityManager database, Outbox outbox) {
        this.teams = teams;
        this.grants = grants;
        this.members = members;
        this.database = database;
        this.outbox = outbox;
    }

    /** Makes the change a further revision and announces it. */
    public void changed(Patient patient, Instant now) {
        patient.revision++;
        patient.changedAt = now;
        announce(patient);
    }

    void announce(Patient patient) {
        PatientChanged state = stateOf(patient);
        patient.announced = new String(EventCodec.data(state), StandardCharsets.UTF_8);
        outbox.append(EventCodec.encode(state, EventSource.URI));
    }

    /**
     * What was announced last. Of a patient announced by a release that did not keep it, what is known now; names of
     * clinicians may differ from those of then.
     */
    PatientChanged asAnnounced(Patient patient) {
        return Optional.ofNullable(patient.announced)
                .map(data -> (PatientChanged)
                        EventCodec.decode(EventType.PATIENT_CHANGED, data.getBytes(StandardCharsets.UTF_8)))
                .filter(announced -> announced.revision() == patient.revision)
                .orElseGet(() -> stateOf(patient));
    }

    /** The patient as the others may know them. */
    PatientChanged stateOf(Patient patient) {
        database.flush();
        return new PatientChanged(
                patient.patientId,
                patient.revision,
                patient.displayName,
                ZoneId.of(patient.zone),
                patient.clinicId,
                careTeam(patient, teams.of(patient.patientId)),
                patient.linkedSubject,
                grants.openAt(patient.patientId, patient.changedAt).stream()
                        .map(grant -> new TemporaryAccess(grant.subject(), grant.until()))
                        .toList(),
                patient.changedAt);
    }

    private List<CareTeamMember> careTeam(Patient patient, Set<String> team) {
        Map<String, ClinicMember> known = members.named(patient.clinicId, new HashSet<>(team));
        return team.stream()
                .filter(known::containsKey)
                .map(subject -> new CareTeamMember(subject, known.get(subject).displayName))
                .toList();
    }
}
