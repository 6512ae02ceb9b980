package org.restride.kit.problem;

import java.sql.SQLException;
import java.util.List;

/** Tells an outage of the database, which passes, from a mistake of ours, which does not. */
public final class DatabaseOutage {

    /** SQLSTATE classes: connection failures, shutdown and restart of the server, too many connections. */
    private static final List<String> PASSING = List.of("08", "57P", "53300");

    private DatabaseOutage() {}

    public static boolean isBehind(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && passes(sql)) {
                return true;
            }
            for (Throwable suppressed : cause.getSuppressed()) {
                if (isBehind(suppressed)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean passes(SQLException error) {
        String state = error.getSQLState();
        if (state == null) { // the pool's own: no connection became free in time
            return String.valueOf(error.getMessage()).contains("cquisition timeout");
        }
        return PASSING.stream().anyMatch(state::startsWith);
    }
}
