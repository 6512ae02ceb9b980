package org.restride.analytics.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.restride.analytics.access.PatientAccess;
import org.restride.analytics.alert.Alerts;
import org.restride.analytics.dryrun.Differences;
import org.restride.analytics.fact.Facts;
import org.restride.analytics.recommendation.Recommendations;
import org.restride.analytics.summary.DailySummaries;
import org.restride.analytics.worklist.Worklist;
import org.restride.events.PatientErased;
import org.restride.kit.audit.AuditTrail;
import org.restride.kit.outbox.Outbox;

/**
 * Deletes everything that is known of a patient but the id, in the caller's transaction. Audit entries stay: who read
 * what of this id, without what anybody wrote about the person.
 */
@ApplicationScoped
class PatientEraser {

    private static final Logger LOG = Logger.getLogger(PatientEraser.class);

    private final ErasedPatients erased;
    private final Facts facts;
    private final DailySummaries summaries;
    private final Recommendations recommendations;
    private final PatientAccess access;
    private final Worklist worklist;
    private final Alerts alerts;
    private final Differences differences;
    private final RejectedEvents rejected;
    private final AuditTrail audit;
    private final Outbox outbox;

    PatientEraser(
            ErasedPatients erased,
            Facts facts,
            DailySummaries summaries,
            Recommendations recommendations,
            PatientAccess access,
            Worklist worklist,
            Alerts alerts,
            Differences differences,
            RejectedEvents rejected,
            AuditTrail audit,
            Outbox outbox) {
        this.erased = erased;
        this.facts = facts;
        this.summaries = summaries;
        this.recommendations = recommendations;
        this.access = access;
        this.worklist = worklist;
        this.alerts = alerts;
        this.differences = differences;
        this.rejected = rejected;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** The patient's row among the due ones must be locked: so nobody adds anything meanwhile. */
    @Transactional(TxType.MANDATORY)
    void erase(PatientErased erasure) {
        UUID patientId = erasure.patientId();
        erased.remember(erasure);
        facts.forget(patientId);
        summaries.forget(patientId);
        recommendations.forget(patientId);
        access.forget(List.of(patientId));
        alerts.forget(patientId);
        worklist.forget(patientId);
        differences.forget(patientId);
        rejected.forget(patientId);
        audit.forgetReasons(patientId);
        outbox.withdraw(patientId.toString());
        LOG.infof("Erased patient %s", patientId);
    }
}
