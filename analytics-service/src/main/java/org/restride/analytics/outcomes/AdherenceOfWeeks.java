package org.restride.analytics.outcomes;

import java.util.List;
import java.util.Optional;
import org.restride.analytics.adherence.Share;
import org.restride.analytics.adherence.Share.Level;

/**
 * How many patients did how much of the sessions their plans expected, over some weeks of their programme. Null is left out.
 *
 * @param began patients whose programme has lasted as long; null for too few to be shown
 * @param satisfactory 80 % and more, as {@link Share.Level} has it
 * @param partial 50 to below 80 %
 * @param low below 50 %
 * @param notKnown patients of whom nothing was heard, or of whom less than one session was expected
 */
public record AdherenceOfWeeks(
        int firstWeek,
        int lastWeek,
        Integer began,
        Integer satisfactory,
        Integer partial,
        Integer low,
        Integer notKnown) {

    static AdherenceOfWeeks of(int firstWeek, int lastWeek, Counts<Optional<Level>> counted, int smallest) {
        List<Integer> shown = SmallGroups.parts(
                List.of(
                        counted.of(Optional.of(Level.SATISFACTORY)),
                        counted.of(Optional.of(Level.PARTIAL)),
                        counted.of(Optional.of(Level.LOW)),
                        counted.of(Optional.empty())),
                smallest);
        return new AdherenceOfWeeks(
                firstWeek,
                lastWeek,
                SmallGroups.total(counted.total(), smallest),
                shown.get(0),
                shown.get(1),
                shown.get(2),
                shown.get(3));
    }
}
