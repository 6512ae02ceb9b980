package org.restride.session.sync;

import java.util.UUID;
import org.restride.kit.problem.Problem;

/**
 * What became of one item.
 *
 * @param index of the item in the request
 * @param kind as it was sent; null when it could not be read
 * @param id as it was sent; null when it could not be read
 * @param revision that stands now; null when nothing is stored under this id
 * @param stored what stands now; null when nothing is
 * @param problem why it was not taken; null when it was
 */
record SyncResult(int index, String kind, UUID id, Outcome outcome, Integer revision, Object stored, Problem problem) {

    enum Outcome {
        CREATED,
        /** It was there before, as it is now: nothing happened. */
        UNCHANGED,
        CORRECTED,
        VOIDED,
        RESTORED,
        /** Something else is stored; {@code stored} says what. */
        CONFLICT,
        /** It cannot be taken as it is; sending it again will not help. */
        REJECTED,
        /** The service could not take it at this moment; send it again. */
        TRY_AGAIN
    }
}
