package org.restride.session;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.restride.testing.StackPart;

/** Answers in the place of analytics-service, and remembers with which token it was asked. */
public final class FakeAnalytics implements QuarkusTestResourceLifecycleManager {

    static final String EXPORT = """
            {"service":"analytics-service","patient":{},"facts":[],"dailySummaries":[],"report":null,"audit":[]}""";

    private static final String NOTHING = "{\"items\":[]}";

    final List<String> tokens = new CopyOnWriteArrayList<>();
    /** Answered to the audit listing's first page. */
    volatile String audit = NOTHING;
    /** Answered to everything; 200 for a service that works. */
    volatile int status = 200;

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", request -> {
            tokens.add(request.getRequestHeaders().getFirst("Authorization"));
            boolean taken = takes(request.getRequestURI().toString());
            byte[] body = answer(request.getRequestURI().toString()).getBytes(StandardCharsets.UTF_8);
            request.getResponseHeaders().set("Content-Type", "application/json");
            request.sendResponseHeaders(taken ? status : 400, body.length);
            try (var out = request.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
        return Map.of(
                "quarkus.rest-client.analytics.url",
                "http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Refuses what analytics-service would refuse. */
    private static boolean takes(String uri) {
        return !uri.contains("/audit")
                || uri.matches(".*/audit\\?beforeAt=[^&]+&beforePosition=[0-9]{1,18}&limit=(1?[0-9]{1,2}|200)");
    }

    private String answer(String uri) {
        if (uri.contains("/export")) {
            return EXPORT;
        }
        return uri.contains("beforeAt=9999") ? audit : NOTHING;
    }

    void works() {
        status = 200;
        audit = NOTHING;
        tokens.clear();
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.AnnotatedAndMatchesType(StackPart.class, FakeAnalytics.class));
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
