package org.restride.stack.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.restride.stack.part.StackFailure;

/** A database for each service, owned by a login of the same name; no other login may connect to it. */
final class Databases {

    private static final List<String> NAMES = List.of("catalog", "session", "analytics");

    private final DataSource server;

    Databases(DataSource server) {
        this.server = server;
    }

    /** Makes those that are missing, so it also finishes what a killed first run began. */
    void ensure() {
        try (var connection = server.getConnection()) {
            for (String name : NAMES) {
                ensure(connection, name);
            }
        } catch (SQLException e) {
            throw new StackFailure("The services' databases cannot be made: %s.".formatted(e.getMessage()), e);
        }
    }

    private static void ensure(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement()) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
                statement.execute("create role %s login".formatted(name));
            }
            // Each time: the folder may be from when passwords were other ones.
            statement.execute("alter role %s password '%s'".formatted(name, PostgresServer.passwordOf(name)));
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                statement.execute("create database %1$s owner %1$s".formatted(name));
            }
            statement.execute("revoke connect on database %s from public".formatted(name));
        }
    }

    private static boolean exists(Connection connection, String question, String name) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }
}
