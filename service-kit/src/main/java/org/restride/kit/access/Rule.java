package org.restride.kit.access;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Who may call one operation.
 *
 * @param open anyone may, also without a token
 * @param personal whether it is about one person, named in the path, so that the relation to that person counts
 * @param newPerson whether an id that names nobody yet is accepted
 * @param trace whether the call is written into the audit trail, and as what
 * @param inSteps whether a change is made in several transactions of the operation's own: it is noted before the first
 * @param permits the roles that may call it, each with the relations it needs; no relation where no person is involved
 */
public record Rule(
        boolean open,
        boolean personal,
        boolean newPerson,
        Trace trace,
        boolean inSteps,
        Map<String, Set<? extends Relation>> permits) {

    /** How a call appears in the audit trail. */
    public enum Trace {
        NONE,
        READ,
        WRITE
    }

    public Rule {
        permits = Collections.unmodifiableMap(new LinkedHashMap<>(permits));
    }

    /** Anyone, signed in or not: published content that concerns nobody. */
    public static Rule openToAll() {
        return new Rule(true, false, false, Trace.NONE, false, Map.of());
    }

    /** Callers of these roles; no person's data is involved, or the operation itself selects what the caller may see. */
    public static Rule forRoles(String... roles) {
        Map<String, Set<? extends Relation>> permits = new LinkedHashMap<>();
        for (String role : roles) {
            permits.put(role, Set.of());
        }
        return new Rule(false, false, false, Trace.NONE, false, permits);
    }

    /** Reads data of the person in the path. */
    public static Rule reads() {
        return new Rule(false, true, false, Trace.READ, false, Map.of());
    }

    /** Changes data of the person in the path. */
    public static Rule writes() {
        return new Rule(false, true, false, Trace.WRITE, false, Map.of());
    }

    /** The same rule, written into the audit trail. */
    public Rule traced(Trace kind) {
        return new Rule(open, personal, newPerson, kind, inSteps, permits);
    }

    /** The same rule, for an operation that makes its change in several transactions. */
    public Rule takenInSteps() {
        return new Rule(open, personal, newPerson, trace, true, permits);
    }

    /** The same rule, also for an id that names nobody yet. */
    public Rule orNewPerson() {
        return new Rule(open, personal, true, trace, inSteps, permits);
    }

    /** The same rule, also for this role when it has one of these relations to the person. */
    public Rule by(String role, Relation... relations) {
        Map<String, Set<? extends Relation>> more = new LinkedHashMap<>(permits);
        more.put(role, Set.of(relations));
        return new Rule(open, personal, newPerson, trace, inSteps, more);
    }
}
