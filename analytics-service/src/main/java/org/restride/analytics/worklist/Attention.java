package org.restride.analytics.worklist;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * That a patient needs attention for one reason, as it follows from facts. The same facts give an equal attention, in
 * whatever order they came.
 *
 * @param urgency null where the kind says enough
 * @param causes what it is about, opaque: a recommendation, each open flag. When one of them is new the item opens again;
 *     when one goes away it does not. Never empty
 * @param since the patient's day from which on it holds
 * @param codes short reason codes for the wording, as the engine and the screen have them
 * @param recommendationId null when no recommendation is behind it
 */
public record Attention(
        UUID patientId,
        AttentionKind kind,
        Urgency urgency,
        SortedSet<String> causes,
        LocalDate since,
        SortedSet<String> codes,
        UUID recommendationId) {

    public Attention {
        Objects.requireNonNull(patientId, "patientId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(since, "since");
        causes = Collections.unmodifiableSortedSet(new TreeSet<>(causes));
        codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
        if (causes.isEmpty()) {
            throw new IllegalArgumentException("%s of patient %s has no cause".formatted(kind, patientId));
        }
    }

    /** About one thing. */
    static Attention about(
            UUID patientId,
            AttentionKind kind,
            Urgency urgency,
            String cause,
            LocalDate since,
            Set<String> codes,
            UUID recommendationId) {
        return new Attention(
                patientId, kind, urgency, new TreeSet<>(Set.of(cause)), since, new TreeSet<>(codes), recommendationId);
    }
}
