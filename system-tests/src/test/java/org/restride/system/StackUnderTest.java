package org.restride.system;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** The whole stack as {@code ./restride up} runs it, on ports of its own, with a data folder that stays. */
final class StackUnderTest implements AutoCloseable {

    /** The ports before an offset is added. */
    private static final List<Integer> PORTS = List.of(8081, 8082, 8083, 11025, 15432, 18025, 18080, 19092, 19093);

    /** With these all ports stay below those a system gives to outgoing connections, which come and go. */
    private static final List<Integer> OFFSETS =
            IntStream.rangeClosed(36, 52).map(i -> i * 250).boxed().toList();

    private static final Duration LONGEST_START = Duration.ofSeconds(150);

    private final Path home;
    private final Map<String, String> environment;
    private final boolean demo;
    private final int portOffset = OFFSETS.stream()
            .filter(offset -> PORTS.stream().allMatch(port -> isFree(port + offset)))
            .findFirst()
            .orElseThrow(() -> new AssertionError("There is no room for a stack between the ports taken"));
    private Process launcher;
    private Path output;

    /** @param home data folder; what is in it stays between starts */
    StackUnderTest(Path home) {
        this(home, Map.of());
    }

    /** @param environment further settings of the services */
    StackUnderTest(Path home, Map<String, String> environment) {
        this(home, environment, false);
    }

    private StackUnderTest(Path home, Map<String, String> environment, boolean demo) {
        this.home = home;
        this.environment = environment;
        this.demo = demo;
    }

    /** With the demo clinic in it once it is up. */
    static StackUnderTest withDemoClinic(Path home) {
        return new StackUnderTest(home, Map.of(), true);
    }

    /** @param port as it is without an offset */
    String url(int port) {
        return "http://127.0.0.1:" + (port + portOffset);
    }

    /** @param port as it is without an offset */
    String hostAndPort(int port) {
        return "127.0.0.1:" + (port + portOffset);
    }

    /** Returns when everything is ready. */
    void up() {
        String script =
                Path.of(System.getProperty("restride.checkout"), "restride").toString();
        List<String> words = new ArrayList<>(List.of(script, "up", "--port-offset", Integer.toString(portOffset)));
        if (!demo) {
            words.add("--no-demo");
        }
        var command = new ProcessBuilder(words);
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

    private static boolean isFree(int port) {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
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
