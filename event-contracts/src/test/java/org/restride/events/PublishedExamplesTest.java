package org.restride.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What was published once can be read for ever: an example is added, never edited, never taken away. */
class PublishedExamplesTest {

    private static final String LIST = "event-contracts/src/test/resources/published-examples.sha256";

    @Test
    void no_published_example_was_edited_or_has_vanished() throws IOException {
        // Given
        Map<String, String> published = published();
        // When
        Map<String, String> present = present();
        // Then
        published.forEach((name, digest) -> {
            assertThat(present)
                    .as("%s was published and must stay; restore the file and its line in examples/index.txt", name)
                    .containsKey(name);
            assertThat(present.get(name))
                    .as("%s was published and may not be edited; restore it and add another example beside it", name)
                    .isEqualTo(digest);
        });
    }

    @Test
    void a_new_example_is_published_by_adding_its_line() throws IOException {
        // Given
        Map<String, String> unpublished = present();
        // When
        unpublished.keySet().removeAll(published().keySet());
        // Then
        if (!unpublished.isEmpty()) {
            fail(
                    "New examples are welcome. Once they are right, append these lines to %s and commit both:%n%s",
                    LIST,
                    unpublished.entrySet().stream()
                            .map(line -> line.getValue() + "  " + line.getKey())
                            .collect(Collectors.joining("\n")));
        }
    }

    /** The list itself is held against every commit that changed it, where the checkout knows them. */
    @Test
    void no_line_of_the_list_was_ever_taken_away() throws IOException, InterruptedException {
        // Given
        Path checkout = Path.of("..");
        assumeTrue(Files.exists(checkout.resolve(".git")), "No history here");
        // When
        Process git = new ProcessBuilder(
                        "git", "-c", "safe.directory=*", "log", "--format=", "-p", "--unified=0", "--", LIST)
                .directory(checkout.toFile())
                .start();
        List<String> ever = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.matches("[+][0-9a-f]{64} {2}.*"))
                .map(line -> line.substring(1))
                .distinct()
                .toList();
        // Then
        assertThat(git.waitFor()).isZero();
        assertThat(published().entrySet())
                .extracting(line -> line.getValue() + "  " + line.getKey())
                .containsAll(ever);
    }

    /** Digest by name, from lines as sha256sum writes them. */
    private static Map<String, String> published() throws IOException {
        try (var in = PublishedExamplesTest.class.getResourceAsStream("/published-examples.sha256")) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.stream()
                    .map(line -> line.split("  ", 2))
                    .collect(Collectors.toMap(parts -> parts[1], parts -> parts[0]));
        }
    }

    private static Map<String, String> present() {
        return Examples.all()
                .collect(Collectors.toMap(
                        example -> example + ".json", example -> sha256(example.data()), (a, b) -> a, TreeMap::new));
    }

    private static String sha256(byte[] data) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(data));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
