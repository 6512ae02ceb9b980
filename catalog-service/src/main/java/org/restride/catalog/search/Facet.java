package org.restride.catalog.search;

/** A property to filter and count by. */
enum Facet {
    STAGE("stage"),
    CATEGORY("category"),
    GOAL("goal"),
    POSITION("position"),
    BASE("base"),
    DIRECTION("direction"),
    /** What is used, also what the exercise works without. */
    USES("uses"),
    /** A source recommends it for the condition. */
    CONDITION("condition"),
    /** Not for the condition, or only when somebody was asked. Nobody filters by it; it decides what suits a person. */
    NOT_FOR("notFor");

    private final String key;

    Facet(String key) {
        this.key = key;
    }

    /** Name of the parameter. */
    String key() {
        return key;
    }

    /** As stored, as in {@code category:MOBILITY}. */
    String label(String value) {
        return key + ":" + value;
    }
}
