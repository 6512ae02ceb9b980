package org.restride.kit.audit;

/** The audit trail could not be read or written; what depends on it fails with it. */
class AuditFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AuditFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
