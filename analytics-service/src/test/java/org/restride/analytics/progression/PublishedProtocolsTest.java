package org.restride.analytics.progression;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The protocols in these tests are those the catalogue publishes, number by number. */
class PublishedProtocolsTest {

    private static final Path CATALOGUE = Path.of("..", "catalog-service", "src", "main", "resources");

    @Test
    void version_0_2_0_is_the_file_of_the_release() throws IOException {
        Path file = CATALOGUE.resolve("content/protocols/sciatica-home.yaml");
        assertSameNumbers(
                Protocols.json("sciatica-home-0.2.0.json"),
                new ObjectMapper(new YAMLFactory()).readTree(Files.readString(file)));
    }

    @Test
    void version_0_1_0_is_the_document_of_the_migration() throws IOException {
        String migration = Files.readString(CATALOGUE.resolve("db/migration/V3__load_sciatica_home_0_1_0.sql"));
        assertSameNumbers(
                Protocols.json("sciatica-home-0.1.0.json"),
                new ObjectMapper().readTree(migration.split("\\$protocol\\$", -1)[1]));
    }

    private static void assertSameNumbers(JsonNode copy, JsonNode original) {
        assertThat(copy.path("version").asText())
                .isEqualTo(original.path("version").asText());
        assertThat(copy.path("defaults").toString())
                .isEqualTo(original.path("defaults").toString());
        assertThat(copy.path("criteria")).hasSameSizeAs(original.path("criteria"));
        for (int i = 0; i < copy.path("criteria").size(); i++) {
            for (String member : new String[] {"id", "decision", "urgency", "rule"}) {
                assertThat(copy.path("criteria").path(i).path(member).toString())
                        .isEqualTo(
                                original.path("criteria").path(i).path(member).toString());
            }
        }
        for (int i = 0; i < copy.path("stages").size(); i++) {
            for (String member : new String[] {
                "code", "order", "minDays", "minSessions", "sessionsPerWeek", "worstPainGate0To10", "alternativeGate"
            }) {
                assertThat(copy.path("stages").path(i).path(member).toString())
                        .isEqualTo(original.path("stages").path(i).path(member).toString());
            }
        }
    }
}
