package org.restride.catalog.shipped;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.restride.catalog.publication.Kind;
import org.restride.catalog.storage.ContentJson;
import org.restride.kit.digest.Sha256;

/** The files a release brings, in an order in which each finds what it names. */
final class ShippedFiles {

    private static final String INDEX = "/content/index.txt";

    private ShippedFiles() {}

    /** One file, which is read as content only when it is new to the catalogue. */
    record ShippedFile(Kind kind, String code, String text) {

        /** SHA-256 of the file as it came. */
        String digest() {
            return HexFormat.of().formatHex(Sha256.of(text));
        }

        JsonNode content() {
            try {
                return ContentJson.fromYaml(text);
            } catch (IOException e) {
                throw new UncheckedIOException("%s %s of the release is no YAML".formatted(kind, code), e);
            }
        }
    }

    /** The files of the index: one line each, with kind, code and file. */
    static List<ShippedFile> all() {
        return text(INDEX)
                .lines()
                .map(line -> line.split(" ", 3))
                .map(parts -> new ShippedFile(Kind.valueOf(parts[0]), parts[1], text("/content/" + parts[2])))
                .toList();
    }

    private static String text(String file) {
        try (var stream = ShippedFiles.class.getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
