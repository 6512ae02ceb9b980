package org.restride.kit.access;

/** How a caller stands to the person whose data is asked for. Each service names its own, as an enum. */
public interface Relation {

    String name();

    /** Whether the caller may learn that the person exists: a refusal is then a 403 and no 404. */
    boolean revealsPerson();
}
