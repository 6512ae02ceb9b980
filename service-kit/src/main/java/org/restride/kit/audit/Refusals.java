package org.restride.kit.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.restride.kit.access.RefusedAccess;
import org.restride.kit.access.Rule.Trace;

/** Notes who tried to reach a person's data without a right to it, in a transaction of its own. */
@ApplicationScoped
class Refusals {

    private final AuditTrail trail;

    Refusals(AuditTrail trail) {
        this.trail = trail;
    }

    void note(@Observes RefusedAccess refused) {
        if (refused.access().rule().trace() != Trace.NONE) {
            QuarkusTransaction.requiringNew().run(() -> trail.append(refused.access(), Outcome.REFUSED));
        }
    }
}
