package org.restride.analytics.revision;

import java.util.OptionalInt;
import java.util.function.Supplier;
import org.restride.kit.problem.NotFound;
import org.restride.kit.problem.ProblemException;

/**
 * What a PUT of something with revisions comes to, by what is stored and what the caller has seen of it.
 *
 * @param revision that is stored afterwards
 * @param written whether that is a new one
 */
public record Revised(int revision, boolean written) {

    /** Whether there was nothing before. */
    public boolean created() {
        return written && revision == 1;
    }

    /**
     * Decides by the rules every PUT follows.
     *
     * @param current 0 while nothing is stored
     * @param same whether what was sent is what is stored
     * @param ifMatch the revision the caller has seen; empty when they did not say
     * @param stored as a read would answer it
     * @throws RevisionMovedOn if something else is stored and the caller has seen another revision
     * @throws NotFound what {@code absent} gives, if the caller has seen one and nothing is stored
     * @throws ProblemException what {@code conflict} gives, if something else is stored and the caller did not say what
     *     they have seen
     */
    public static Revised by(
            int current,
            boolean same,
            OptionalInt ifMatch,
            Supplier<?> stored,
            Supplier<NotFound> absent,
            Supplier<ProblemException> conflict) {
        if (current == 0) {
            if (ifMatch.isPresent()) {
                throw absent.get();
            }
            return new Revised(1, true);
        }
        if (same) {
            return new Revised(current, false);
        }
        if (ifMatch.isPresent() && ifMatch.getAsInt() != current) {
            throw new RevisionMovedOn(current, stored.get());
        }
        if (ifMatch.isEmpty()) {
            throw conflict.get();
        }
        return new Revised(current + 1, true);
    }
}
