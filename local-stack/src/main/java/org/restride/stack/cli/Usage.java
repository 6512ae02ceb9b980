package org.restride.stack.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The help text; a file, because the script prints the same one before anything is built. */
public final class Usage {

    private Usage() {}

    public static String text() {
        try (var file = Usage.class.getResourceAsStream("usage.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
