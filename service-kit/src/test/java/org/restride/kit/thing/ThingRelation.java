package org.restride.kit.thing;

import org.restride.kit.access.Relation;

/** How callers stand to persons in the tests. */
public enum ThingRelation implements Relation {
    OWN(true),
    TEAM(true),
    /** Knows that the person is there, and may see nothing. */
    NEIGHBOUR(true),
    /** May not even know that. */
    STRANGER(false);

    private final boolean revealsPerson;

    ThingRelation(boolean revealsPerson) {
        this.revealsPerson = revealsPerson;
    }

    @Override
    public boolean revealsPerson() {
        return revealsPerson;
    }
}
