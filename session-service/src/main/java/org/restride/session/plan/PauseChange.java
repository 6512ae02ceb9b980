package org.restride.session.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.restride.events.PlanChanged.Pause;

/**
 * What becomes of one pause.
 *
 * @param before null for a new one
 * @param after null for one that is taken away
 */
record PauseChange(Pause before, Pause after) {

    /** The first day that is paused, not paused or paused for another reason from now on. */
    LocalDate firstDay() {
        if (before == null || after == null) {
            return (before == null ? after : before).from();
        }
        if (before.from().equals(after.from()) && before.reason() == after.reason()) {
            return Stream.of(before, after)
                    .map(Pause::to)
                    .flatMap(to -> Optional.ofNullable(to).stream())
                    .min(Comparator.naturalOrder())
                    .map(to -> to.plusDays(1))
                    .orElse(before.from());
        }
        return before.from().isBefore(after.from()) ? before.from() : after.from();
    }

    /** The list with this change made in it, by first day. */
    List<Pause> in(List<Pause> pauses) {
        return Stream.concat(
                        pauses.stream().filter(pause -> !pause.equals(before)), Optional.ofNullable(after).stream())
                .sorted(Comparator.comparing(Pause::from))
                .toList();
    }
}
