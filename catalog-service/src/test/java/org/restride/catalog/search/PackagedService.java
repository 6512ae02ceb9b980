package org.restride.catalog.search;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.ConfigProvider;
import org.restride.testing.TestPorts;

/** The service as it is delivered, in a process of its own with the flags of its image, on the database of the test. */
final class PackagedService implements AutoCloseable {

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final int port;

    private PackagedService(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Returns when it is ready. */
    static PackagedService start() throws IOException, InterruptedException {
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
                .redirectOutput(
                        Redirect.to(Path.of("target", "packaged-service.log").toFile()));
        var environment = builder.environment();
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("RESTRIDE_RATE_LIMIT_ANONYMOUS_PER_SECOND", "1000000");
        environment.put("RESTRIDE_RATE_LIMIT_ANONYMOUS_BURST", "1000000");
        for (String same : List.of(
                "quarkus.datasource.jdbc.url",
                "quarkus.datasource.username",
                "quarkus.datasource.password",
                "kafka.bootstrap.servers",
                "quarkus.oidc.auth-server-url")) {
            environment.put(
                    same.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"),
                    ConfigProvider.getConfig().getValue(same, String.class));
        }
        var service = new PackagedService(builder.start(), port);
        service.awaitReady();
        return service;
    }

    private void awaitReady() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (System.nanoTime() > deadline || !process.isAlive()) {
                close();
                throw new IllegalStateException("The service does not get ready: see target/packaged-service.log");
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

    URI at(String path) {
        return URI.create("http://localhost:%d%s".formatted(port, path));
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
