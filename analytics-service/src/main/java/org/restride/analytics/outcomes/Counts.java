package org.restride.analytics.outcomes;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** How many patients each of some things holds of. */
final class Counts<K> {

    private final Map<K, Integer> counts = new HashMap<>();

    void add(K what) {
        counts.merge(what, 1, Integer::sum);
    }

    int of(K what) {
        return counts.getOrDefault(what, 0);
    }

    int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    Set<K> met() {
        return counts.keySet();
    }
}
