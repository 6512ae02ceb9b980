package org.restride.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The published examples of events, one per oddity. They are listed in {@code examples/index.txt}, because a jar has no
 * folders to walk; once published, an example is never edited and never goes away.
 */
public final class EventExamples {

    private static final String FOLDER = "examples/";

    private EventExamples() {}

    /** All examples of a type, by name. */
    public static List<EventExample> of(EventType type) {
        String folder = type.shortName() + "/";
        return index().stream()
                .filter(entry -> entry.startsWith(folder))
                .map(entry -> entry.substring(folder.length()))
                .map(name -> named(type, name))
                .toList();
    }

    /**
     * One example, as in {@code named(SESSION_COMPLETED, "large")}.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static EventExample named(EventType type, String name) {
        return new EventExample(type, name, read(FOLDER + type.shortName() + "/" + name + ".json"));
    }

    private static List<String> index() {
        return new String(read(FOLDER + "index.txt"), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private static byte[] read(String resource) {
        try (InputStream in = EventExamples.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }
}
