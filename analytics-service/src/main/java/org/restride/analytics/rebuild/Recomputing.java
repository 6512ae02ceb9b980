package org.restride.analytics.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.restride.analytics.access.PatientAccess;
import org.restride.analytics.evaluation.DuePatients;
import org.restride.analytics.evaluation.EvaluationHold;
import org.restride.analytics.evaluation.RebuildBacklog;
import org.restride.analytics.fact.Facts;
import org.restride.events.PatientChanged;

/**
 * Has everybody evaluated, by the way new events have: marks them as due, a few at a time, so that new events of others wait
 * for a few and not for all. Who may see a patient is set anew by the way.
 */
@ApplicationScoped
class Recomputing {

    private static final Logger LOG = Logger.getLogger(Recomputing.class);

    private final Rebuilds rebuilds;
    private final Everybody everybody;
    private final DuePatients due;
    private final Facts facts;
    private final PatientAccess access;
    private final EvaluationHold hold;
    private final RebuildConfig config;
    private final Clock clock;

    Recomputing(
            Rebuilds rebuilds,
            Everybody everybody,
            DuePatients due,
            Facts facts,
            PatientAccess access,
            EvaluationHold hold,
            RebuildConfig config,
            Clock clock) {
        this.rebuilds = rebuilds;
        this.everybody = everybody;
        this.due = due;
        this.facts = facts;
        this.access = access;
        this.hold = hold;
        this.config = config;
        this.clock = clock;
    }

    /** Marks some more patients, or finishes the rebuild when all were evaluated; nothing while enough of them wait. */
    @Transactional
    void goOn(Rebuild rebuild) {
        if (rebuild.patientsTotal() == null) {
            rebuilds.setTotal(rebuild.id(), everybody.count());
            hold.end();
        }
        RebuildBacklog backlog = due.ofRebuild(rebuild.id(), clock.instant());
        if (rebuild.nextPatient() != null && backlog.waiting() < config.batchSize()) {
            markSome(rebuild);
        } else if (rebuild.nextPatient() == null && backlog.waiting() == 0) {
            finish(rebuild, backlog.postponed());
        }
    }

    private void markSome(Rebuild rebuild) {
        List<UUID> found = everybody.from(rebuild.nextPatient(), config.batchSize() + 1);
        List<UUID> marked = found.subList(0, Math.min(config.batchSize(), found.size()));
        due.markForRebuild(marked, rebuild.id(), clock.instant());
        setAccess(marked);
        rebuilds.marked(rebuild.id(), marked.size(), found.size() == marked.size() ? null : found.get(marked.size()));
    }

    /** Of whom it cannot be read, it stays as it is. */
    private void setAccess(Collection<UUID> patientIds) {
        Set<UUID> readable = new HashSet<>(patientIds);
        List<PatientChanged> patients = facts.patients(patientIds, readable::remove);
        access.forget(readable);
        access.replace(patients);
    }

    private void finish(Rebuild rebuild, long postponed) {
        var now = clock.instant();
        rebuilds.finish(rebuild.id(), postponed, now);
        LOG.infof(
                "Rebuild %s is done: %d patients in %d s, %d of them could not be evaluated yet",
                rebuild.id(),
                rebuild.patientsMarked(),
                Duration.between(rebuild.requestedAt(), now).toSeconds(),
                postponed);
    }
}
