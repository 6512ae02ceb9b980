package org.restride.kit.republication;

/** How far a republication is. */
enum RepublicationState {
    /** Puts the history into the outbox. */
    TELLING,
    /** All is in the outbox; the broker has not confirmed all of it. */
    SENDING,
    DONE
}
