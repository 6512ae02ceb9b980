package org.restride.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import org.restride.kit.access.Access;

/**
 * Writes the audit entry first. A change runs in the transaction of its entry: both stand or neither does. A read is noted
 * and committed before anything is shown, and holds no connection after that, so that it may take its time.
 */
@ApplicationScoped
class AuditedCall {

    private final AuditTrail trail;

    AuditedCall(AuditTrail trail) {
        this.trail = trail;
    }

    /** Notes a read, or a change that is about to be made in several transactions. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void note(Access access) {
        trail.append(access, Outcome.ALLOWED);
    }

    /** Makes a change. One that fails in any way was not made, and leaves no entry. */
    @Transactional(rollbackOn = Throwable.class)
    Object proceed(Access access, InvocationContext call) throws Exception {
        trail.append(access, Outcome.ALLOWED);
        return call.proceed();
    }
}
