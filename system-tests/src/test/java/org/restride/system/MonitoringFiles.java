package org.restride.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the profile {@code observability} of docker-compose.yml brings with it. */
final class MonitoringFiles {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Path CHECKOUT =
            Path.of(System.getProperty("restride.checkout")).normalize();

    private MonitoringFiles() {}

    /** @param at from the root of the source tree */
    static Path file(String at) {
        return CHECKOUT.resolve(at).toAbsolutePath();
    }

    static String text(String at) {
        try {
            return Files.readString(file(at));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode yaml(String at) {
        try {
            return YAML.readTree(text(at));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<JsonNode> alerts() {
        List<JsonNode> alerts = new ArrayList<>();
        yaml("docker/prometheus/alerts.yml").path("groups").forEach(group -> group.path("rules")
                .forEach(alerts::add));
        return alerts;
    }

    /** Of all panels. */
    static List<String> dashboardQueries() {
        try {
            return JSON.readTree(text("docker/grafana/dashboards/restride.json"))
                    .path("panels")
                    .findValuesAsText("expr");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of this service's own metrics that the page explains, in its tables' first column. */
    static List<String> explainedMetrics() {
        Pattern name = Pattern.compile("^\\| `(restride_\\w+)`", Pattern.MULTILINE);
        return name.matcher(text("docs/metrics.md"))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** What a heading of a Markdown page is linked by. */
    static List<String> anchors(String page) {
        Matcher headings = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE).matcher(text(page));
        return headings.results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\w\\- ]", "")
                        .replace(' ', '-'))
                .toList();
    }
}
