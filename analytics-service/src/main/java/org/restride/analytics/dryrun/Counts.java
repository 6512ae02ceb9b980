package org.restride.analytics.dryrun;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How many patients what holds of. */
final class Counts {

    /** What is counted; the two words of a cell depend on it. */
    enum What {
        /** Was: empty; becomes: the {@link Finding}. */
        FINDING,
        /** The decisions, also the same ones. */
        DECISION,
        /** The urgencies where they differ; empty for a decision that has none. */
        URGENCY,
        /** Becomes: a code of a reason that the draft gives in addition. */
        CODE_ADDED,
        /** Was: a code of a reason that the draft does not give. */
        CODE_REMOVED,
        /** Was: the code of a stage that the draft does not have. */
        STAGE_MISSING
    }

    /**
     * @param was by the version in force; empty for none
     * @param becomes by the draft; empty for none
     */
    record Cell(What what, String was, String becomes) implements Comparable<Cell> {

        private static final Comparator<Cell> ORDER =
                Comparator.comparing(Cell::what).thenComparing(Cell::was).thenComparing(Cell::becomes);

        @Override
        public int compareTo(Cell other) {
            return ORDER.compare(this, other);
        }
    }

    private final Map<Cell, Long> patients = new HashMap<>();

    static Counts of(List<Compared> compared) {
        var counts = new Counts();
        compared.forEach(counts::add);
        return counts;
    }

    Map<Cell, Long> patients() {
        return patients;
    }

    private void add(Compared compared) {
        count(What.FINDING, "", compared.finding().name());
        if (compared.missingStage() != null) {
            count(What.STAGE_MISSING, compared.missingStage(), "");
        }
        if (compared.draft() != null) {
            add(compared.now(), compared.draft());
        }
    }

    private void add(Essentials now, Essentials draft) {
        count(What.DECISION, now.decision().name(), draft.decision().name());
        if (now.urgency() != draft.urgency()) {
            count(What.URGENCY, word(now.urgency()), word(draft.urgency()));
        }
        without(draft.codes(), now.codes()).forEach(code -> count(What.CODE_ADDED, "", code));
        without(now.codes(), draft.codes()).forEach(code -> count(What.CODE_REMOVED, code, ""));
    }

    private void count(What what, String was, String becomes) {
        patients.merge(new Cell(what, was, becomes), 1L, Long::sum);
    }

    private static String word(Enum<?> constant) {
        return constant == null ? "" : constant.name();
    }

    private static Set<String> without(List<String> all, List<String> others) {
        Set<String> rest = new HashSet<>(all);
        others.forEach(rest::remove);
        return rest;
    }
}
