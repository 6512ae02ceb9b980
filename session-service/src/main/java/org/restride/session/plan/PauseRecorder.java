package org.restride.session.plan;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.restride.events.EventCodec;
import org.restride.events.PatientDay;
import org.restride.events.PlanChanged;
import org.restride.events.PlanChanged.Pause;
import org.restride.events.PlanChanged.PauseReason;
import org.restride.kit.access.CurrentAccess;
import org.restride.kit.access.Forbidden;
import org.restride.kit.outbox.Outbox;
import org.restride.session.messaging.EventSource;
import org.restride.session.plan.PlanProblems.PauseNotFound;
import org.restride.session.plan.PlanProblems.PauseOverlaps;
import org.restride.session.plan.PlanProblems.PauseRemoved;
import org.restride.session.plan.PlanProblems.PauseTooFarBack;
import org.restride.session.plan.PlanProblems.PlanNotFound;
import org.restride.session.record.BackDating;
import org.restride.session.role.Role;

/**
 * Stores pauses and announces the plan with them; both happen or neither does.
 *
 * <p>A day is paused by the revision that is in force on it. So a pause makes a further revision of each plan whose days it
 * changes, with nothing else changed in it: one as a rule, more when it reaches back beyond a change of the plan.
 */
@ApplicationScoped
class PauseRecorder {

    private final PlanRevisions revisions;
    private final Pauses pauses;
    private final CurrentAccess access;
    private final Outbox outbox;
    private final Clock clock;
    private final BackDating backDating;

    PauseRecorder(
            PlanRevisions revisions,
            Pauses pauses,
            CurrentAccess access,
            Outbox outbox,
            Clock clock,
            BackDating backDating) {
        this.revisions = revisions;
        this.pauses = pauses;
        this.access = access;
        this.outbox = outbox;
        this.clock = clock;
        this.backDating = backDating;
    }

    /** @param created false when it was there before, changed now or not */
    record Recorded(boolean created, PatientPause pause) {}

    /** The last one counts: ends of a pause are set by sending it again. */
    @Transactional
    Recorded put(UUID patientId, UUID pauseId, Pause after) {
        Instant now = clock.instant();
        PlanRevision latest;
        Optional<PatientPause> there;
        PauseChange change;
        do {
            latest = revisions.latest(patientId).orElseThrow(PlanNotFound::new);
            there = pauses.find(patientId, pauseId);
            if (there.isPresent() && there.get().removed) {
                throw new PauseRemoved(pauseId);
            }
            change = new PauseChange(there.map(PatientPause::days).orElse(null), after);
            if (after.equals(change.before())) {
                return new Recorded(false, there.get());
            }
            requireRight(change, latest.asAnnounced(), now);
            requireFreeDays(patientId, pauseId, after);
        } while (!announced(latest, change, now));
        pauses.put(patientId, pauseId, after, now);
        return new Recorded(there.isEmpty(), pauses.find(patientId, pauseId).orElseThrow());
    }

    @Transactional
    void remove(UUID patientId, UUID pauseId) {
        Instant now = clock.instant();
        PlanRevision latest;
        PauseChange change;
        do {
            latest = revisions.latest(patientId).orElseThrow(PauseNotFound::new);
            PatientPause there = pauses.find(patientId, pauseId).orElseThrow(PauseNotFound::new);
            if (there.removed) {
                return;
            }
            change = new PauseChange(there.days(), null);
            requireRight(change, latest.asAnnounced(), now);
        } while (!announced(latest, change, now));
        pauses.remove(patientId, pauseId, now);
    }

    /** What a clinician paused is the clinician's, and patients remember some days only. */
    private void requireRight(PauseChange change, PlanChanged plan, Instant now) {
        if (!Role.PATIENT.equals(access.get().role())) {
            return;
        }
        if (isClinicians(change.before()) || isClinicians(change.after())) {
            throw new Forbidden();
        }
        LocalDate today = PatientDay.of(now, plan.zone());
        if (change.firstDay().isBefore(today.minusDays(backDating.limit().toDays()))) {
            throw new PauseTooFarBack(backDating.limit());
        }
    }

    private static boolean isClinicians(Pause pause) {
        return pause != null && pause.reason() == PauseReason.CLINICIAN;
    }

    private void requireFreeDays(UUID patientId, UUID pauseId, Pause after) {
        pauses.of(patientId).stream()
                .filter(other -> !other.key.pauseId().equals(pauseId))
                .filter(other -> other.overlaps(after))
                .findFirst()
                .ifPresent(other -> {
                    throw new PauseOverlaps(other.key.pauseId());
                });
    }

    /**
     * @param latest revision before anything else was looked at: whatever changes pauses makes a newer one
     * @return false when there is one by now: everything is to be looked at again
     */
    private boolean announced(PlanRevision latest, PauseChange change, Instant now) {
        List<PlanRevision> standing = revisions.standingFrom(latest.key.patientId(), change.firstDay());
        if (!standing.get(standing.size() - 1).equals(latest)) {
            return false;
        }
        int revision = latest.key.revision();
        for (PlanRevision changed : standing) {
            PlanChanged plan = changed.asAnnounced();
            revision++;
            if (!revised(PlanDraft.withPauses(plan, revision, change.in(plan.pauses()), now), changed.request)) {
                return false;
            }
        }
        return true;
    }

    /** With the request of the revision it repeats: sent again, that is still the plan there is. */
    private boolean revised(PlanChanged plan, JsonNode request) {
        boolean isNew = revisions.insertIfAbsent(plan, request);
        if (isNew) {
            outbox.append(EventCodec.encode(plan, EventSource.URI));
        }
        return isNew;
    }
}
