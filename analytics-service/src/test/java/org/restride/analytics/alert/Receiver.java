package org.restride.analytics.alert;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A clinic's own server, where webhooks arrive. Its port stays the same when it is away for a while. */
final class Receiver implements AutoCloseable {

    private static final int USUALLY = 204;

    final List<Received> received = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedQueue<Integer> answers = new ConcurrentLinkedQueue<>();
    private final int port;
    private HttpServer server;
    private volatile CountDownLatch mayAnswer = new CountDownLatch(0);

    /** A request as it came. */
    record Received(String method, String path, Map<String, List<String>> headers, String body) {

        String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().get(0))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("There is no header " + name));
        }

        /** Everything that was sent, but what HTTP itself needs. */
        String everything() {
            return path + headers + body;
        }
    }

    private Receiver(HttpServer bound) {
        this.port = bound.getAddress().getPort();
        serve(bound);
    }

    static Receiver started() {
        return new Receiver(bind(0));
    }

    String url() {
        return "http://127.0.0.1:%d/restride".formatted(port);
    }

    /** The next requests are answered so; later ones are taken. */
    void answers(Integer... statuses) {
        answers.addAll(List.of(statuses));
    }

    /** Takes requests and says nothing until it is told to. */
    CountDownLatch hangs() {
        mayAnswer = new CountDownLatch(1);
        return mayAnswer;
    }

    void away() {
        server.stop(0);
    }

    void back() {
        serve(bind(port));
    }

    private void serve(HttpServer bound) {
        server = bound;
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task, "receiver");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", request -> {
            var body = new String(request.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(new Received(
                    request.getRequestMethod(),
                    request.getRequestURI().toString(),
                    Map.copyOf(request.getRequestHeaders()),
                    body));
            awaitPermission();
            Integer status = answers.poll();
            if (status != null && status >= 300 && status < 400) {
                request.getResponseHeaders().set("Location", url());
            }
            request.sendResponseHeaders(status == null ? USUALLY : status, -1);
            request.close();
        });
        server.start();
    }

    private void awaitPermission() {
        try {
            mayAnswer.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpServer bind(int port) {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        mayAnswer.countDown();
        server.stop(0);
    }
}
