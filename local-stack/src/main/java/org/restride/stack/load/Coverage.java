package org.restride.stack.load;

/** How many records of a patient have arrived somewhere, or should have. */
record Coverage(int sessions, int scores) {

    static final Coverage NONE = new Coverage(0, 0);

    Coverage plus(Coverage other) {
        return new Coverage(sessions + other.sessions, scores + other.scores);
    }
}
