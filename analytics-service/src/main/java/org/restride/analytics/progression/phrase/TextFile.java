package org.restride.analytics.progression.phrase;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** What the engine says in one language, by key. */
public final class TextFile {

    private static final String FOLDER = "/org/restride/analytics/progression/";

    private TextFile() {}

    public static Map<String, String> read(String name) {
        var texts = new Properties();
        try (var file = TextFile.class.getResourceAsStream(FOLDER + name)) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        return texts.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, texts::getProperty));
    }
}
