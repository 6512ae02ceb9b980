package org.restride.analytics.worklist;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/** @param quiet everything that is to be quiet from now on; empty for nothing */
record QuietSettingsRequest(@NotNull @Size(max = 7) List<@NotNull @Valid QuietKind> quiet) {

    @AssertTrue(message = "must name each kind once")
    boolean isEachKindNamedOnce() {
        return quiet == null
                || quiet.stream()
                                .filter(entry -> entry != null)
                                .map(QuietKind::kind)
                                .distinct()
                                .count()
                        == quiet.size();
    }

    /** As it is stored: in the order of kinds, with times as they are read back. */
    List<QuietKind> inOrder() {
        return quiet.stream()
                .sorted(Comparator.comparing(QuietKind::kind))
                .map(entry -> new QuietKind(entry.kind(), entry.until().truncatedTo(ChronoUnit.MILLIS), entry.reason()))
                .toList();
    }
}
