package org.restride.catalog.shipped;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.restride.catalog.authoring.Kind;
import org.restride.catalog.storage.ContentJson;

/** The files a release brings, in an order in which each finds what it names. */
final class ShippedFiles {

    private static final String INDEX = "/content/index.txt";

    private ShippedFiles() {}

    record ShippedFile(Kind kind, JsonNode content) {
        String code() {
            return content.path("code").asText();
        }
    }

    /** The files of the index: one line each, the kind and the file. */
    static List<ShippedFile> all() {
        List<ShippedFile> files = new ArrayList<>();
        for (String line : text(INDEX).lines().toList()) {
            String[] parts = line.split(" ", 2);
            files.add(new ShippedFile(Kind.valueOf(parts[0]), content("/content/" + parts[1])));
        }
        return files;
    }

    private static JsonNode content(String file) {
        try {
            return ContentJson.fromYaml(text(file));
        } catch (IOException e) {
            throw new UncheckedIOException("%s is no YAML".formatted(file), e);
        }
    }

    private static String text(String file) {
        try (var stream = ShippedFiles.class.getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
