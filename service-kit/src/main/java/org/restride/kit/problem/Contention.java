package org.restride.kit.problem;

import java.sql.SQLException;
import java.util.List;

/**
 * Tells two changes that met in the database from a mistake of ours: the second one was rolled back, and sent again it
 * sees what the first one did.
 */
public final class Contention {

    /** SQLSTATEs: deadlocks and serialization failures, a row that was deleted or inserted by somebody else meanwhile. */
    private static final List<String> MEETINGS = List.of("40", "23503", "23505");

    private Contention() {}

    public static boolean isBehind(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && MEETINGS.stream().anyMatch(sql.getSQLState()::startsWith)) {
                return true;
            }
        }
        return false;
    }
}
