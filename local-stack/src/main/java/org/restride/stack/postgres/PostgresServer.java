package org.restride.stack.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.Map;
import org.restride.stack.home.StackHome;
import org.restride.stack.part.Endpoint;
import org.restride.stack.part.StackFailure;
import org.restride.stack.process.Termination;

/**
 * The PostgreSQL server as a child process. The library that starts it is made for tests and switches durability off;
 * here it is switched on again and {@link Durability} looks.
 */
public final class PostgresServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Map<String, String> SETTINGS = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "max_connections", "100",
            "shared_buffers", "64MB",
            "listen_addresses", Endpoint.HOST,
            "unix_socket_directories", "");

    private final StackHome home;
    private final Endpoint endpoint;
    private final Postmaster postmaster;
    private EmbeddedPostgres postgres;

    public PostgresServer(StackHome home, Endpoint endpoint) {
        this.home = home;
        this.endpoint = endpoint;
        this.postmaster = new Postmaster(home.postgresData());
    }

    /** Returns when the server answers, is durable and has its databases. */
    public synchronized ProcessHandle start() {
        Redirect log = Redirect.appendTo(home.log("postgres").toFile());
        var builder = EmbeddedPostgres.builder()
                .setPort(endpoint.port())
                .setDataDirectory(home.postgresData())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(home.postgresBinaries().toFile())
                .setRegisterShutdownHook(false) // the stack stops its parts in order
                .setPGStartupWait(PATIENCE)
                .setOutputRedirector(log)
                .setErrorRedirector(log);
        SETTINGS.forEach(builder::setServerConfig);
        stopOrphan();
        try {
            postgres = builder.start();
        } catch (IOException | RuntimeException e) {
            stopOrphan();
            throw new StackFailure("PostgreSQL does not start; see %s.".formatted(home.log("postgres")), e);
        }
        Durability.require(postgres.getPostgresDatabase());
        new Databases(postgres.getPostgresDatabase()).ensure();
        return postmaster.running().orElseThrow(() -> new StackFailure("PostgreSQL ended as soon as it had started."));
    }

    /** Good for this machine only, and services take it only where they are told that they are a demonstration. */
    public static String passwordOf(String login) {
        return "demo-only-" + login;
    }

    /** A server whose launcher was killed, or that started and never answered. */
    private void stopOrphan() {
        postmaster.running().ifPresent(orphan -> new Termination(orphan).carryOut());
    }

    /** What stands on the server's command line. */
    public String mark() {
        return home.postgresData().toString();
    }

    @Override
    public synchronized void close() {
        if (postgres == null) {
            return;
        }
        try {
            postgres.close();
            postgres = null;
        } catch (IOException e) {
            throw new StackFailure("PostgreSQL does not stop; see %s.".formatted(home.log("postgres")), e);
        }
    }
}
