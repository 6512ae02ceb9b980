package org.restride.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Dashboards, alerts and their Prometheus as they are shipped, looking at a stack that somebody used. */
class MonitoringIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SESSIONS = 5;

    /** Made by Prometheus itself, the first only while an alert fires. */
    private static final Set<String> NOT_SCRAPED = Set.of("ALERTS");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path home;

    @TempDir
    static Path folder;

    private static StackUnderTest stack;
    private static PrometheusUnderTest prometheus;

    @BeforeAll
    static void use() throws IOException {
        var tools = PrometheusTools.onThisMachine();
        stack = new StackUnderTest(home, Map.of("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true"));
        stack.up();
        prometheus = new PrometheusUnderTest(tools, stack, folder);
        var app = new DemoApp(stack);
        var patient = UUID.randomUUID();
        app.openClinic();
        app.registerPatient(patient);
        await().atMost(Duration.ofSeconds(30)).until(() -> app.plan(patient) < 300);
        for (int day = 0; day < SESSIONS; day++) {
            assertThat(app.session(patient, day)).isEqualTo(201);
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> app.report(patient)
                                .path("coverage")
                                .path("sessionsRecorded")
                                .asInt()
                        == SESSIONS);
        awaitScrapes();
    }

    /** Two of all that came of it: rates need them. */
    private static void awaitScrapes() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> number("sum(restride_ingest_facts_total{kind=\"session\"})") == SESSIONS
                        && number("min(count_over_time(restride_ingest_facts_total[5m]))") >= 3);
    }

    private static double number(String expression) {
        return prometheus.query(expression).path(0).path("value").path(1).asDouble(-1);
    }

    @AfterAll
    static void stop() {
        if (prometheus != null) {
            prometheus.close();
        }
        if (stack != null) {
            stack.close();
        }
    }

    private static List<String> expressions() {
        List<String> expressions = new ArrayList<>(MonitoringFiles.dashboardQueries());
        MonitoringFiles.alerts()
                .forEach(alert -> expressions.add(alert.path("expr").asText()));
        return expressions;
    }

    @Test
    void every_service_lets_itself_be_scraped() {
        for (String job : List.of("catalog-service", "session-service", "analytics-service")) {
            assertThat(number("up{job=\"%s\"}".formatted(job))).as(job).isEqualTo(1);
        }
    }

    @Test
    void every_expression_is_understood_and_speaks_of_metrics_and_labels_there_are() {
        List<String> expressions = expressions();
        assertThat(expressions).hasSizeGreaterThan(40);
        for (String expression : expressions) {
            prometheus.query(expression);
            for (Selector selector : Selector.in(expression)) {
                if (NOT_SCRAPED.contains(selector.metric())) {
                    continue;
                }
                assertThat(prometheus.query("count(%s)".formatted(selector.metric())))
                        .as("series of %s, in %s", selector.metric(), expression)
                        .isNotEmpty();
                for (String label : selector.labels()) {
                    assertThat(prometheus.query("count(%s{%s!=\"\"})".formatted(selector.metric(), label)))
                            .as("label %s of %s, in %s", label, selector.metric(), expression)
                            .isNotEmpty();
                }
            }
        }
    }

    @Test
    void every_panel_shows_something_unless_it_shows_failures() {
        for (String expression : MonitoringFiles.dashboardQueries()) {
            if (!expression.contains("status=~") && !expression.contains("ALERTS")) {
                assertThat(prometheus.query(expression)).as(expression).isNotEmpty();
            }
        }
    }

    @Test
    void nothing_fires_while_all_is_well() {
        for (JsonNode alert : MonitoringFiles.alerts()) {
            if (!"RestrideIdentityProviderAway".equals(alert.path("alert").asText())) { // there is no Keycloak here
                assertThat(prometheus.query(alert.path("expr").asText()))
                        .as(alert.path("alert").asText())
                        .isEmpty();
            }
        }
    }

    @Test
    void the_page_explains_every_metric_of_ours_and_no_other() {
        Set<String> exposed = new TreeSet<>();
        prometheus.api("label/__name__/values").forEach(name -> exposed.add(name.asText()));
        exposed.removeIf(name -> !name.startsWith("restride_"));
        Set<String> explained = new TreeSet<>();
        for (String name : MonitoringFiles.explainedMetrics()) {
            assertThat(explained.add(name)).as("%s explained once", name).isTrue();
        }
        assertThat(exposed).as("by name, without the parts of a histogram").allSatisfy(name -> assertThat(explained)
                .anyMatch(
                        known -> known.equals(name) || known.equals(name.replaceAll("_(bucket|count|sum|max)$", ""))));
        assertThat(explained).allSatisfy(name -> assertThat(exposed)
                .anyMatch(known -> known.equals(name) || known.equals(name + "_count")));
    }

    @Test
    void logs_for_containers_are_lines_of_json_that_name_service_request_and_trace() throws IOException {
        // Given a request of which a line is written
        var answer = new People(stack).post("oscar", People.ANALYTICS, "/v1/rejected-events/replays", "");
        assertThat(answer.statusCode()).isEqualTo(200);
        String requestId = answer.headers().firstValue("X-Request-Id").orElseThrow();
        // Then
        for (String service : List.of("catalog-service", "session-service", "analytics-service")) {
            assertThat(lines(service)).isNotEmpty().allSatisfy(line -> {
                assertThat(line.path("timestamp").asText()).isNotEmpty();
                assertThat(line.path("level").asText()).isNotEmpty();
                assertThat(line.path("message").isTextual()).isTrue();
                assertThat(line.path("service").asText()).isEqualTo(service);
            });
        }
        assertThat(lines("analytics-service"))
                .extracting(line -> line.path("mdc"))
                .filteredOn(mdc -> mdc.path("requestId").asText().equals(requestId))
                .isNotEmpty()
                .allSatisfy(mdc -> assertThat(mdc.path("traceId").asText()).matches("[0-9a-f]{32}"));
    }

    private static List<JsonNode> lines(String service) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(home.resolve("logs/%s.log".formatted(service)))) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }
}
