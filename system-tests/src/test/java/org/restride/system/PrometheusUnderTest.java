package org.restride.system;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A Prometheus with the rules and the configuration that are shipped, led to a stack of this machine. */
final class PrometheusUnderTest implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern INSTANCES = Pattern.compile(
            "dns_sd_configs:\\s+- names: \\[[\\w-]+]\\s+type: A\\s+port: (\\d+)\\s+refresh_interval: \\w+");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;
    private final Process process;

    /** @param folder for what it stores and says */
    PrometheusUnderTest(PrometheusTools tools, StackUnderTest stack, Path folder) {
        try {
            int port = freePort();
            url = "http://127.0.0.1:" + port;
            Path configuration = Files.writeString(folder.resolve("prometheus.yml"), configuration(stack));
            process = new ProcessBuilder(
                            tools.prometheus().toString(),
                            "--config.file=" + configuration,
                            "--storage.tsdb.path=" + folder.resolve("data"),
                            "--web.listen-address=127.0.0.1:" + port)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("prometheus.log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> get("/-/ready").statusCode() == 200);
    }

    /** Other addresses, somebody of the stack to sign in as, and no waiting for the next scrape; the rest as it is. */
    private static String configuration(StackUnderTest stack) {
        String shipped = MonitoringFiles.text("docker/prometheus/prometheus.yml");
        return INSTANCES
                .matcher(shipped)
                .replaceAll(found -> "static_configs:\n      - targets: [\"%s\"]"
                        .formatted(stack.hostAndPort(Integer.parseInt(found.group(1)))))
                .replace("/etc/prometheus/", MonitoringFiles.file("docker/prometheus") + "/")
                .replace(
                        "/run/secrets/prometheus-client-secret",
                        MonitoringFiles.file("docker/secrets/prometheus-client-secret")
                                .toString())
                .replace(
                        "token_url: http://keycloak:8080/realms/restride/protocol/openid-connect/token",
                        "token_url: %s/restride/token\n      endpoint_params: {grant_type: password, username: oscar, password: demo-only-oscar}"
                                .formatted(stack.url(18080)))
                .replaceAll("(scrape_interval|scrape_timeout): \\w+", "$1: 2s");
    }

    /** @return the value of {@code data} in the answer */
    JsonNode api(String path) {
        try {
            return JSON.readTree(get("/api/v1/" + path).body()).path("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return what the expression yields now */
    JsonNode query(String expression) {
        var answer = get("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8));
        if (answer.statusCode() != 200) {
            throw new AssertionError("%s: %s".formatted(expression, answer.body()));
        }
        try {
            return JSON.readTree(answer.body()).path("data").path("result");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> get(String path) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create(url + path))
                            .timeout(Duration.ofSeconds(10))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
