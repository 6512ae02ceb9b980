package org.restride.catalog.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGStatement;

/**
 * A statement that reads.
 *
 * @param parameters texts, numbers and arrays of texts
 */
record Sql(String sql, List<?> parameters) {

    /**
     * Planned anew each time, for its own parameters: the plan for any word is many times slower for one that is in nearly
     * every exercise.
     */
    private static final int NEVER = 0;

    PreparedStatement prepared(Connection connection) throws SQLException {
        var statement = connection.prepareStatement(sql);
        statement.unwrap(PGStatement.class).setPrepareThreshold(NEVER);
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i) instanceof String[] texts) {
                statement.setArray(i + 1, connection.createArrayOf("text", texts));
            } else {
                statement.setObject(i + 1, parameters.get(i));
            }
        }
        return statement;
    }
}
