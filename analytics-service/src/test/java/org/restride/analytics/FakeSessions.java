package org.restride.analytics;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.restride.testing.StackPart;

/**
 * Answers in the place of session-service who administers which clinic and who works where, by the token it is asked with,
 * and records what is decided about patients.
 */
public final class FakeSessions implements QuarkusTestResourceLifecycleManager {

    private static final Pattern PATH = Pattern.compile("/v1/clinics/([0-9a-f-]{36})/members\\?limit=1");
    private static final Pattern SUBJECT = Pattern.compile("\"sub\":\"([^\"]+)\"");

    private final Map<UUID, Set<String>> administrators = new ConcurrentHashMap<>();
    private final Map<String, UUID> clinicians = new ConcurrentHashMap<>();
    private final FakePatientRecords records = new FakePatientRecords();

    /** Answered to everything that is not a refusal; 200 for a service that works. */
    private volatile int status = 200;

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", request -> {
            String token = request.getRequestHeaders().getFirst("Authorization");
            String uri = request.getRequestURI().toString();
            String answer = uri.equals("/v1/me") ? me(token) : "{\"items\":[],\"nextCursor\":null}";
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            request.getResponseHeaders().set("Content-Type", "application/json");
            request.sendResponseHeaders(uri.equals("/v1/me") ? status : answer(uri, token), body.length);
            try (var out = request.getResponseBody()) {
                out.write(body);
            }
        });
        server.createContext("/v1/patients/", records);
        server.start();
        return Map.of(
                "quarkus.rest-client.sessions.url",
                "http://127.0.0.1:" + server.getAddress().getPort());
    }

    private int answer(String uri, String token) {
        var clinic = PATH.matcher(uri);
        if (!clinic.matches()) {
            return 400;
        }
        Set<String> subjects = administrators.getOrDefault(UUID.fromString(clinic.group(1)), Set.of());
        return subjects.contains(subject(token)) ? status : 404;
    }

    private String me(String token) {
        UUID clinicId = clinicians.get(subject(token));
        String clinics = clinicId == null
                ? ""
                : "{\"clinicId\":\"%s\",\"name\":\"Somewhere\",\"functions\":[\"CLINICIAN\"]},".formatted(clinicId)
                        + "{\"clinicId\":\"%s\",\"name\":\"Elsewhere\",\"functions\":[\"ADMIN\"]}"
                                .formatted(new UUID(0, 0));
        return "{\"subject\":\"%s\",\"roles\":[],\"patientId\":null,\"clinics\":[%s]}"
                .formatted(subject(token), clinics);
    }

    static String subject(String token) {
        String payload = token.split("\\.")[1];
        var subject = SUBJECT.matcher(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
        return subject.find() ? subject.group(1) : "";
    }

    /** From now on these administer the clinic. */
    public void administer(UUID clinicId, String... subjects) {
        administrators.put(clinicId, Set.of(subjects));
    }

    /** From now on this clinician works there, and administers a clinic where they do not. */
    public void employ(UUID clinicId, String subject) {
        clinicians.put(subject, clinicId);
    }

    public FakePatientRecords records() {
        return records;
    }

    public void answers(int everything) {
        status = everything;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.AnnotatedAndMatchesType(StackPart.class, FakeSessions.class));
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
