package org.restride.kit.outbox;

/** The outbox table could not be read or written; the transaction around it fails with it. */
class OutboxFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutboxFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
