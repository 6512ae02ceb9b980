package org.restride.stack.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.restride.stack.part.Endpoint;
import org.restride.stack.part.Ports;

/** The services the demo talks to, as small as their agreement: ids, revisions, counts and callers, all in memory. */
final class FakeClinic implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    static {
        // Otherwise every answer waits 40 ms for the acknowledgement of its first half.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Map<String, JsonNode> stored = new ConcurrentHashMap<>();
    private final Map<String, List<JsonNode>> plans = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> callers = new ConcurrentHashMap<>();
    private final Set<String> erased = ConcurrentHashMap.newKeySet();
    private final AtomicInteger refusals = new AtomicInteger();
    private final AtomicInteger created = new AtomicInteger();
    private volatile boolean metricsHidden;
    private final HttpServer catalog;
    private final HttpServer session;
    private final HttpServer analytics;

    private FakeClinic(HttpServer catalog, HttpServer session, HttpServer analytics) {
        this.catalog = catalog;
        this.session = session;
        this.analytics = analytics;
    }

    static FakeClinic on(Ports ports) throws IOException {
        var clinic = new FakeClinic(server(ports.catalog()), server(ports.session()), server(ports.analytics()));
        clinic.catalog.createContext(
                "/v1/safety",
                exchange -> answer(exchange, 200, "{\"redFlags\":[{\"code\":\"FEVER\"},{\"code\":\"GAIT\"}]}"));
        clinic.session.createContext("/", clinic::session);
        clinic.analytics.createContext("/v1", clinic::report);
        clinic.analytics.createContext("/q/metrics", clinic::metrics);
        return clinic;
    }

    private static HttpServer server(Endpoint endpoint) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(Endpoint.HOST, endpoint.port()), 0);
        server.setExecutor(Executors.newFixedThreadPool(8));
        server.start();
        return server;
    }

    /** The next requests are told to come back later. */
    FakeClinic refusing(int requests) {
        refusals.set(requests);
        return this;
    }

    /** From now on, from everybody. */
    FakeClinic hidingMetrics() {
        metricsHidden = true;
        return this;
    }

    /** As somebody does by hand between two runs. */
    void erase(UUID patient) {
        erased.add(patient.toString());
    }

    int created() {
        return created.get();
    }

    /** The last part of each path there is of a kind. */
    List<String> stored(String kind) {
        return stored.keySet().stream()
                .filter(path -> path.contains(kind))
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .toList();
    }

    /** Who sent requests whose path has these words in it. */
    Set<String> callers(String kind) {
        return callers.entrySet().stream()
                .filter(entry -> entry.getKey().contains(kind))
                .flatMap(entry -> entry.getValue().stream())
                .collect(Collectors.toSet());
    }

    JsonNode any(String kind) {
        return all(kind).get(0);
    }

    List<JsonNode> all(String kind) {
        return stored.entrySet().stream()
                .filter(entry -> entry.getKey().contains(kind))
                .map(Map.Entry::getValue)
                .toList();
    }

    private void session(HttpExchange exchange) throws IOException {
        if (refusals.getAndDecrement() > 0) {
            answer(exchange, 503, "");
            return;
        }
        String path = note(exchange);
        if (erased.contains(patientOf(path))) {
            answer(exchange, 404, "{}");
        } else if (path.endsWith("/care-team")) {
            careTeam(exchange, path);
        } else if (path.endsWith("/plan/revisions")) {
            var items = JSON.createObjectNode();
            items.putArray("items").addAll(plans.getOrDefault(patientOf(path), List.of()));
            answer(exchange, 200, items.toString());
        } else if (path.endsWith("/plan")) {
            plan(exchange, path);
        } else {
            put(exchange, path);
        }
    }

    /** Without a token the test's log says which request it was. */
    private String note(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String token = exchange.getRequestHeaders().getFirst("Authorization").replace("Bearer ", "");
        var claims = JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        callers.computeIfAbsent(exchange.getRequestMethod() + path, any -> ConcurrentHashMap.newKeySet())
                .add(claims.path("sub").asText());
        return path;
    }

    private void careTeam(HttpExchange exchange, String path) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            JsonNode team = stored.get(path);
            answer(exchange, 200, team == null ? "{\"members\":[]}" : team.toString());
        } else {
            boolean named = "\"1\"".equals(exchange.getRequestHeaders().getFirst("If-Match"));
            stored.put(path, JSON.readTree(exchange.getRequestBody().readAllBytes()));
            answer(exchange, named ? 200 : 428, "{}");
        }
    }

    private void metrics(HttpExchange exchange) throws IOException {
        note(exchange);
        answer(
                exchange,
                metricsHidden ? 403 : 200,
                "restride_ingest_events_total{type=\"a\"} 3.0\nrestride_ingest_events_total{type=\"b\"} 4.0\n");
    }

    private void plan(HttpExchange exchange, String path) throws IOException {
        List<JsonNode> revisions = plans.computeIfAbsent(patientOf(path), patient -> new ArrayList<>());
        String expected = revisions.isEmpty() ? null : "\"%d\"".formatted(revisions.size());
        String ifMatch = exchange.getRequestHeaders().getFirst("If-Match");
        if (!String.valueOf(expected).equals(String.valueOf(ifMatch))) {
            answer(exchange, 412, "{\"detail\":\"another revision\"}");
            return;
        }
        var plan = (ObjectNode) JSON.readTree(exchange.getRequestBody().readAllBytes());
        plan.put("revision", revisions.size() + 1);
        plan.putArray("exercises")
                .addObject()
                .put("exerciseCode", "BRIDGE")
                .putObject("dose")
                .put("sets", 2)
                .put("reps", 10);
        revisions.add(plan);
        answer(exchange, 201, plan.toString());
    }

    private void put(HttpExchange exchange, String path) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        JsonNode before = stored.putIfAbsent(path, body);
        if (before == null) {
            created.incrementAndGet();
        }
        int same = body.equals(before) ? 200 : 409;
        exchange.getResponseHeaders().set("ETag", "\"1\"");
        answer(exchange, before == null ? 201 : same, "{}");
    }

    private void report(HttpExchange exchange) throws IOException {
        String path = note(exchange);
        if (path.endsWith("/alert-settings")) {
            put(exchange, path);
            return;
        }
        String patient = patientOf(path);
        if (erased.contains(patient)) {
            answer(exchange, 404, "{}");
            return;
        }
        var report = JSON.createObjectNode();
        report.putObject("coverage")
                .put("sessionsRecorded", count(patient, "/sessions/"))
                .put("painScoresRecorded", count(patient, "/pain-scores/"));
        answer(exchange, 200, report.toString());
    }

    private int count(String patient, String kind) {
        return (int) stored.keySet().stream()
                .filter(path -> path.contains(patient + kind))
                .count();
    }

    private static String patientOf(String path) {
        return path.split("/")[3];
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        catalog.stop(0);
        session.stop(0);
        analytics.stop(0);
    }
}
