package org.restride.kit.problem;

import java.sql.SQLException;
import java.util.Set;

/** Tells values that no text or number column can hold, such as a text with U+0000, from mistakes of ours. */
final class UnstorableValue {

    /** Character not in repertoire, untranslatable character (in JSON), number out of range. */
    private static final Set<String> STATES = Set.of("22021", "22P05", "22003");

    private UnstorableValue() {}

    static boolean isBehind(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && STATES.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
