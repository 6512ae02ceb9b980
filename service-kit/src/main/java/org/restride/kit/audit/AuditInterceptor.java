package org.restride.kit.audit;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.restride.kit.access.Access;
import org.restride.kit.access.CurrentAccess;
import org.restride.kit.access.Rule.Trace;

/** Sends the calls that are to be noted through {@link AuditedCall}. */
@Audited
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class AuditInterceptor {

    private final CurrentAccess current;
    private final AuditedCall audited;

    AuditInterceptor(CurrentAccess current, AuditedCall audited) {
        this.current = current;
        this.audited = audited;
    }

    @AroundInvoke
    Object note(InvocationContext call) throws Exception {
        Access access = current.get();
        if (access.rule().trace() == Trace.WRITE && !access.rule().inSteps()) {
            return audited.proceed(access, call);
        }
        if (access.rule().trace() != Trace.NONE) {
            audited.note(access);
        }
        return call.proceed();
    }
}
