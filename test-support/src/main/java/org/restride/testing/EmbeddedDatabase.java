package org.restride.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;

/**
 * A real PostgreSQL server beside this JVM with durability on, as in production, on a port that stays the same when it
 * is stopped and started again.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private final Path folder;
    private final int port;
    private EmbeddedPostgres postgres;

    private EmbeddedDatabase(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    public static EmbeddedDatabase started() {
        try {
            var database = new EmbeddedDatabase(Files.createTempDirectory("restride-postgres"), TestPorts.free());
            database.start();
            return database;
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL for the tests has no folder to write to", e);
        }
    }

    /** Starts the server again with all its data; does nothing while it runs. */
    public synchronized void start() {
        if (postgres != null) {
            return;
        }
        try {
            postgres = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "100")
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL for the tests does not start", e);
        }
    }

    /** Takes the server away; its data stay. */
    public synchronized void stop() {
        if (postgres != null) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new IllegalStateException("PostgreSQL for the tests does not stop", e);
            }
            postgres = null;
        }
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://localhost:%d/postgres".formatted(port);
    }

    public DataSource dataSource() {
        return postgres.getPostgresDatabase();
    }

    @Override
    public void close() {
        stop();
        TestFolders.delete(folder);
    }
}
