package org.restride.analytics.clinician.worklist;

import java.util.ArrayList;
import java.util.List;
import org.restride.analytics.worklist.AttentionKind;
import org.restride.analytics.worklist.WorklistQuestion;
import org.restride.analytics.worklist.WorklistQuestion.Assigned;

/**
 * What of the list a clinician wants to see. A part of a name comes with a form only: addresses end up in logs.
 *
 * @param all also patients who need nothing
 */
record Wish(AttentionKind kind, Assigned assigned, boolean resting, boolean all, String name) {

    /** Of the page's address; what is not known is as if it were not there. */
    static Wish of(String kind, String assigned, String resting, String show, String name) {
        return new Wish(
                constant(AttentionKind.class, kind),
                constant(Assigned.class, assigned),
                "1".equals(resting),
                "all".equals(show),
                name == null || name.isBlank() ? null : name.strip());
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }

    WorklistQuestion question() {
        return new WorklistQuestion(kind, assigned, resting, name);
    }

    /** Whether patients belong on it who need nothing. */
    public boolean wantsEverybody() {
        return all && kind == null && assigned == null;
    }

    public boolean mine() {
        return assigned == Assigned.ME;
    }

    public boolean nobodys() {
        return assigned == Assigned.NOBODY;
    }

    /** Of the page that shows this, without the name. */
    String path() {
        List<String> parts = new ArrayList<>();
        if (kind != null) {
            parts.add("kind=" + kind);
        }
        if (assigned != null) {
            parts.add("assigned=" + assigned);
        }
        if (resting) {
            parts.add("resting=1");
        }
        if (all) {
            parts.add("show=all");
        }
        return parts.isEmpty() ? "/clinician/" : "/clinician/?" + String.join("&", parts);
    }
}
