package org.restride.system.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.restride.system.client.Step.Action;

/**
 * What is still to be done to one record. What was sent stays as it is until it is answered, because it may have been
 * stored; what the person wants since then waits behind it. So a device never needs to guess whether what is stored is its own.
 *
 * @param inDoubt was sent at least once and not answered; null when nothing was
 * @param next not sent yet; null when there is nothing
 */
record Queued(Key key, Step inDoubt, Step next) {

    static Queued unsent(Key key, Step step) {
        return new Queued(key, null, step);
    }

    Queued corrected(JsonNode content) {
        return new Queued(key, inDoubt, Step.put(revisionToChange(), content));
    }

    /** Empty when nobody ever heard of it. */
    Optional<Queued> takenBack() {
        boolean unheardOf = inDoubt == null && revisionToChange() == null;
        return unheardOf
                ? Optional.empty()
                : Optional.of(new Queued(key, inDoubt, Step.markVoided(revisionToChange())));
    }

    Queued sent() {
        return inDoubt == null ? new Queued(key, next, null) : this;
    }

    /** Empty when nothing is left to do. */
    Optional<Queued> acknowledged(Integer revision) {
        return next == null ? Optional.empty() : Optional.of(unsent(key, next.onto(revision)));
    }

    /** Empty when nothing is left to do; to take back what was never stored is nothing. */
    Optional<Queued> refused() {
        boolean nothingThere = inDoubt.ifMatch() == null;
        return next == null || nothingThere && next.action() == Action.VOID
                ? Optional.empty()
                : Optional.of(unsent(key, next.onto(inDoubt.ifMatch())));
    }

    /** What the person wanted last. */
    Step wanted() {
        return next == null ? inDoubt : next;
    }

    private Integer revisionToChange() {
        return next == null ? null : next.ifMatch();
    }
}
