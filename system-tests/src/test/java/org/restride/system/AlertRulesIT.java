package org.restride.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The alert rules by themselves. */
class AlertRulesIT {

    private static final String FOLDER = "docker/prometheus";

    @Test
    void each_alert_fires_when_it_should_and_not_otherwise() throws Exception {
        var tools = PrometheusTools.onThisMachine();
        assertThat(run(tools, "check", "rules", "alerts.yml")).contains("SUCCESS");
        assertThat(run(tools, "test", "rules", "alerts.test.yml")).contains("SUCCESS");
    }

    @Test
    void of_each_alert_both_are_tested() {
        JsonNode tests = MonitoringFiles.yaml(FOLDER + "/alerts.test.yml").path("tests");
        for (JsonNode alert : MonitoringFiles.alerts()) {
            String name = alert.path("alert").asText();
            List<Integer> expected = StreamSupport.stream(tests.spliterator(), false)
                    .flatMap(test ->
                            StreamSupport.stream(test.path("alert_rule_test").spliterator(), false))
                    .filter(test -> name.equals(test.path("alertname").asText()))
                    .map(test -> test.path("exp_alerts").size())
                    .toList();
            assertThat(expected).as(name).contains(0).anyMatch(count -> count > 0);
        }
    }

    @Test
    void each_alert_says_how_urgent_it_is_and_leads_to_a_section_of_the_runbook() {
        List<String> sections = MonitoringFiles.anchors("docs/runbook.md");
        assertThat(MonitoringFiles.alerts()).isNotEmpty().allSatisfy(alert -> {
            String name = alert.path("alert").asText();
            assertThat(alert.path("labels").path("severity").asText()).as(name).isIn("critical", "warning");
            String runbook = alert.path("annotations").path("runbook_url").asText();
            assertThat(runbook).as(name).startsWith("docs/runbook.md#");
            assertThat(sections).as(name).contains(runbook.substring(runbook.indexOf('#') + 1));
        });
    }

    private static String run(PrometheusTools tools, String... arguments) throws IOException, InterruptedException {
        var command = new ProcessBuilder(arguments);
        command.command().add(0, tools.promtool().toString());
        Process process = command.directory(MonitoringFiles.file(FOLDER).toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
