package org.restride.analytics.adherence.week;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.restride.events.SessionCompleted;

/** The known revisions of one session. */
final class SessionHistory {

    private final List<SessionCompleted> lowestFirst;

    private SessionHistory(Collection<SessionCompleted> lowestFirst) {
        this.lowestFirst = List.copyOf(lowestFirst);
    }

    /** @param revisions of many sessions, in any order, also more than once */
    static List<SessionHistory> of(Collection<SessionCompleted> revisions) {
        Map<String, NavigableMap<Integer, SessionCompleted>> byIdentity = new HashMap<>();
        revisions.forEach(session -> byIdentity
                .computeIfAbsent(session.identity(), identity -> new TreeMap<>())
                .put(session.revision(), session));
        return byIdentity.values().stream()
                .map(known -> new SessionHistory(known.values()))
                .toList();
    }

    /** The lowest first. */
    List<SessionCompleted> revisions() {
        return lowestFirst;
    }

    /** The highest revision received by then. */
    Optional<SessionCompleted> asOf(Instant cutOff) {
        for (int i = lowestFirst.size() - 1; i >= 0; i--) {
            if (!receivedAt(i).isAfter(cutOff)) {
                return Optional.of(lowestFirst.get(i));
            }
        }
        return Optional.empty();
    }

    boolean hasNewsAfter(Instant cutOff) {
        for (int i = 0; i < lowestFirst.size(); i++) {
            if (receivedAt(i).isAfter(cutOff)) {
                return true;
            }
        }
        return false;
    }

    /** What came before the lowest known revision nobody knows, so that one is taken for what always was. */
    private Instant receivedAt(int index) {
        SessionCompleted session = lowestFirst.get(index);
        return index == 0 && session.revision() > 1 ? Instant.MIN : session.receivedAt();
    }
}
