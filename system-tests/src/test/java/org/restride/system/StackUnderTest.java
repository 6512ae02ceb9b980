package org.restride.system;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The whole stack as {@code ./restride up --no-demo} runs it, on ports of its own, with a data folder that stays. */
final class StackUnderTest implements AutoCloseable {

    private static final int PORT_OFFSET = 20_000;
    private static final Duration LONGEST_START = Duration.ofSeconds(150);

    private final Path home;
    private final Map<String, String> environment;
    private Process launcher;
    private Path output;

    /** @param home data folder; what is in it stays between starts */
    StackUnderTest(Path home) {
        this(home, Map.of());
    }

    /** @param environment further settings of the services */
    StackUnderTest(Path home, Map<String, String> environment) {
        this.home = home;
        this.environment = environment;
    }

    /** @param port as it is without an offset */
    String url(int port) {
        return "http://127.0.0.1:" + (port + PORT_OFFSET);
    }

    /** @param port as it is without an offset */
    String hostAndPort(int port) {
        return "127.0.0.1:" + (port + PORT_OFFSET);
    }

    /** Returns when everything is ready. */
    void up() {
        String script =
                Path.of(System.getProperty("restride.checkout"), "restride").toString();
        var command = new ProcessBuilder(script, "up", "--no-demo", "--port-offset", Integer.toString(PORT_OFFSET));
        command.environment().putAll(environment);
        command.environment().put("RESTRIDE_HOME", home.toString());
        try {
            output = Files.createTempFile(home, "up", ".out");
            launcher = command.redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .redirectInput(new File("/dev/null"))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await().atMost(LONGEST_START).until(() -> said().contains("Restride is up") || !launcher.isAlive());
        if (!launcher.isAlive()) {
            throw new AssertionError("The stack did not start:\n" + said());
        }
    }

    /** What the launcher printed since it was started. */
    String said() {
        return read(output);
    }

    /** @param part as its run file is called */
    void kill(String part) {
        process(part).destroyForcibly();
    }

    /**
     * By SIGTERM, while the others go on at first. Returns when it has ended.
     *
     * @param part as its run file is called
     */
    void stop(String part) {
        ProcessHandle process = process(part);
        process.destroy();
        process.onExit().join();
    }

    private ProcessHandle process(String part) {
        long pid = "postgres".equals(part)
                ? firstNumber(home.resolve("postgres/postmaster.pid"))
                : firstNumber(home.resolve("run/%s.pid".formatted(part)));
        return ProcessHandle.of(pid).orElseThrow(() -> new AssertionError("%s does not run".formatted(part)));
    }

    /** @return the launcher's exit code */
    int awaitEnd() {
        try {
            if (!launcher.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("The launcher goes on though a part of it died:\n" + said());
            }
            return launcher.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (launcher != null && launcher.isAlive()) {
            launcher.destroy();
            awaitEnd();
        }
    }

    private static long firstNumber(Path file) {
        return Long.parseLong(read(file).lines().findFirst().orElseThrow());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
