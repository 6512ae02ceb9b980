package org.restride.session.plan;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.restride.events.ProtocolPublished;
import org.restride.events.ProtocolPublished.Suitability;
import org.restride.events.ProtocolPublished.Verdict;

/**
 * What speaks against an exercise for a person, as the protocol version says it.
 *
 * @param reason as clinicians read it, in English
 */
record Objection(Verdict verdict, String condition, String reason) {

    /** The strongest; empty when nothing does. */
    static Optional<Objection> to(String exerciseCode, Collection<Condition> conditions, ProtocolPublished protocol) {
        Set<String> theirs = conditions.stream().map(Condition::name).collect(Collectors.toSet());
        return protocol.exercises().stream()
                .filter(text -> text.code().equals(exerciseCode))
                .flatMap(text -> text.suitability().stream())
                .filter(suitability -> suitability.verdict() != Verdict.SUITS)
                .filter(suitability -> theirs.contains(suitability.condition()))
                .max(Comparator.comparing(Suitability::verdict))
                .map(found -> new Objection(found.verdict(), found.condition(), found.reason()));
    }

    /** Nobody may approve what is excluded. */
    boolean isFinal() {
        return verdict == Verdict.EXCLUDED;
    }
}
