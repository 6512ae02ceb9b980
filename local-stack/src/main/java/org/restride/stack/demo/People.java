package org.restride.stack.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Invented names with the zones their bearers live in. */
final class People {

    private People() {}

    /** Each a name, a tab and a zone. */
    static List<String> all() {
        try (var file = People.class.getResourceAsStream("people.tsv");
                var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
