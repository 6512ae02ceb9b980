package org.restride.session.record;

/** The database refused a record, or did not answer. */
class RecordFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RecordFailure(Throwable cause) {
        super("A record cannot be stored", cause);
    }
}
