package org.restride.kit.audit;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A transaction on a connection of its own, over when the call is, however that ends: a connection that goes back to the
 * pool in the middle of one would commit what was done so far.
 */
final class OwnTransaction {

    private OwnTransaction() {}

    /** What is done in it. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    static <T> T of(AgroalDataSource dataSource, Work<T> work) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T done = work.on(connection);
                connection.commit();
                return done;
            } catch (SQLException | RuntimeException | Error e) {
                rollBack(connection, e);
                throw e;
            }
        }
    }

    private static void rollBack(Connection connection, Throwable why) {
        try {
            connection.rollback();
        } catch (SQLException e) { // the connection is gone, and the transaction with it
            why.addSuppressed(e);
        }
    }
}
