package org.restride.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import org.restride.kit.access.Access;

/** Opens the transaction of a call and writes the audit entry into it first. */
@ApplicationScoped
class AuditedCall {

    private final AuditTrail trail;

    AuditedCall(AuditTrail trail) {
        this.trail = trail;
    }

    /** A call that fails in any way was not done, and leaves no entry. */
    @Transactional(rollbackOn = Throwable.class)
    Object proceed(Access access, InvocationContext call) throws Exception {
        trail.append(access, Outcome.ALLOWED);
        return call.proceed();
    }
}
