package org.restride.testing;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** The service of the module under test as it is delivered, in a process of its own with the flags of its image. */
public final class PackagedService implements AutoCloseable {

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Path LOG = Path.of("target", "packaged-service.log");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What {@link StackResource} sets. */
    private static final List<String> STACK = List.of(
            "quarkus.datasource.jdbc.url",
            "quarkus.datasource.username",
            "quarkus.datasource.password",
            "kafka.bootstrap.servers",
            "quarkus.oidc.auth-server-url");

    private final Process process;
    private final int port;

    private PackagedService(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * On the database, the broker and the identity provider of the test. Returns when it is ready.
     *
     * @param settings further ones, by the names of their properties
     */
    public static PackagedService onStackOfTest(Map<String, String> settings) throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(settings);
        STACK.forEach(name -> all.put(name, ConfigProvider.getConfig().getValue(name, String.class)));
        return started(all);
    }

    /**
     * Returns when it is ready.
     *
     * @param settings by the names of their properties
     */
    public static PackagedService started(Map<String, String> settings) throws IOException, InterruptedException {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException("There is no %s: run mvn package first".formatted(JAR));
        }
        int port = TestPorts.free();
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-jar",
                        JAR.toString())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(LOG.toFile()));
        settings.forEach((name, value) -> builder.environment().put(variable(name), value));
        builder.environment().put(variable("quarkus.http.port"), Integer.toString(port));
        var service = new PackagedService(builder.start(), port);
        service.awaitReady();
        return service;
    }

    private static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    private void awaitReady() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (System.nanoTime() > deadline || !process.isAlive()) {
                close();
                throw new IllegalStateException("The service does not get ready: see " + LOG);
            }
            Thread.sleep(200);
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(at("/q/health/ready")).build();
            return HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    public URI at(String path) {
        return URI.create("http://localhost:%d%s".formatted(port, path));
    }

    /** For those who want to look into it from outside. */
    public long processId() {
        return process.pid();
    }

    /** What it took of the processors until now, all threads together. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
