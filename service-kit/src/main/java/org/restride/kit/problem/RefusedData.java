package org.restride.kit.problem;

import java.sql.SQLException;

/** Tells data that the database will never take from everything else that can go wrong with a statement. */
public final class RefusedData {

    private RefusedData() {}

    /** True for SQLSTATE classes 22 (data exception) and 23 (constraint violation): trying again cannot help. */
    public static boolean isBehind(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState().startsWith("22") || sql.getSQLState().startsWith("23");
            }
        }
        return false;
    }
}
