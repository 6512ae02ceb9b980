package org.restride.stack.services;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.restride.stack.home.StackHome;
import org.restride.stack.part.Ports;
import org.restride.stack.part.StackFailure;
import org.restride.stack.process.Termination;

/** A service running in a small JVM of its own. */
public final class ServiceProcess implements AutoCloseable {

    /** On two cores a service that takes longer than this has a problem, not a slow start. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** Further flags, which count before those here. */
    private static final String MORE_FLAGS = "RESTRIDE_SERVICE_OPTS";

    /** Small and quick to start rather than quick at its peak. */
    private static final List<String> FLAGS = List.of(
            "-Xmx128m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=64m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Duser.timezone=UTC");

    /** Ctrl-C reaches every process of the terminal; the services are to wait for their turn. */
    private static final List<String> DEAF_TO_CTRL_C = List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

    private final Service service;
    private final StackHome home;
    private final Process process;

    private ServiceProcess(Service service, StackHome home, Process process) {
        this.service = service;
        this.home = home;
        this.process = process;
    }

    public static ServiceProcess start(Service service, Checkout checkout, StackHome home, Ports ports) {
        var command = new ArrayList<>(DEAF_TO_CTRL_C);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(home.mark());
        command.addAll(FLAGS);
        command.addAll(moreFlags());
        command.add("-jar");
        command.add(checkout.runnableJar(service.name()).toString());
        var builder = new ProcessBuilder(command)
                .directory(home.folder().toFile())
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(Redirect.to(home.log(service.name()).toFile()));
        builder.environment().putAll(service.environment(ports, home));
        try {
            return new ServiceProcess(service, home, builder.start());
        } catch (IOException e) {
            throw new StackFailure("%s does not start: %s.".formatted(service.name(), e.getMessage()), e);
        }
    }

    private static List<String> moreFlags() {
        String more = System.getenv().getOrDefault(MORE_FLAGS, "");
        return more.isBlank() ? List.of() : List.of(more.strip().split("\\s+"));
    }

    public Process process() {
        return process;
    }

    /** Returns when the service says it is ready. */
    public void awaitReady() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        var health = new HealthProbe(service.endpoint());
        while (!health.ready()) {
            if (!process.isAlive()) {
                throw died();
            }
            if (System.nanoTime() > deadline) {
                throw new StackFailure("%s is not ready after %d s; see %s."
                        .formatted(service.name(), PATIENCE.toSeconds(), home.log(service.name())));
            }
            Thread.sleep(100);
        }
    }

    public StackFailure died() {
        return new StackFailure("%s ended with exit code %d; see %s."
                .formatted(service.name(), process.exitValue(), home.log(service.name())));
    }

    @Override
    public void close() {
        new Termination(process.toHandle()).carryOut();
    }
}
