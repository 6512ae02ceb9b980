package org.restride.system;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** The database server of a stack that is not up, for what an operator does before the services start again. */
final class StoppedDatabases implements AutoCloseable {

    private final EmbeddedPostgres server;
    private final Connection connection;

    /** @param home data folder of the stack */
    StoppedDatabases(Path home) throws IOException, SQLException {
        server = EmbeddedPostgres.builder()
                .setDataDirectory(home.resolve("postgres"))
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(home.resolve("postgres-server").toFile())
                .start();
        connection = server.getPostgresDatabase().getConnection();
    }

    void lose(String database) throws SQLException {
        run("drop database %s with (force)".formatted(database));
    }

    void backUp(String database) throws SQLException {
        run("create database %1$s_backup template %1$s owner %1$s".formatted(database));
    }

    void restore(String database) throws SQLException {
        lose(database);
        run("alter database %1$s_backup rename to %1$s".formatted(database));
    }

    private void run(String statement) throws SQLException {
        try (var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        connection.close();
        server.close();
    }
}
