package org.restride.stack.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import org.restride.stack.demo.DemoPractice;
import org.restride.stack.part.StackFailure;

/**
 * How far the demo clinic has been loaded, kept in the data folder.
 *
 * @param loadedUntil everything told until then has arrived; null until the first load is complete
 */
record DemoState(LocalDate startDay, Instant loadedUntil) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Written since patients belong to a clinic; those from before belong to none, and nobody can go on with them. */
    private static final String CLINIC = "clinicId";

    static DemoState read(Path file, LocalDate startDayIfNew) {
        if (!Files.exists(file)) {
            return new DemoState(startDayIfNew, null);
        }
        JsonNode saved = read(file);
        if (!saved.has(CLINIC)) {
            throw new StackFailure(
                    ("The demo patients in %s are from before there were clinics; ./restride reset starts afresh,"
                                    + " ./restride up --no-demo leaves them as they are.")
                            .formatted(file.toAbsolutePath().getParent()));
        }
        try {
            return new DemoState(
                    LocalDate.parse(saved.path("startDay").asText()),
                    saved.hasNonNull("loadedUntil")
                            ? Instant.parse(saved.path("loadedUntil").asText())
                            : null);
        } catch (RuntimeException e) {
            throw unreadable(file, e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static StackFailure unreadable(Path file, Exception e) {
        return new StackFailure(
                "%s cannot be read; ./restride reset starts afresh, ./restride up --no-demo leaves it as it is."
                        .formatted(file),
                e);
    }

    boolean complete() {
        return loadedUntil != null;
    }

    DemoState until(Instant now) {
        return new DemoState(startDay, now);
    }

    /** Replaces the file at once, so that a crash leaves the old state or the new one. */
    void write(Path file) {
        var saved = JSON.createObjectNode()
                .put(CLINIC, DemoPractice.OWN.id().toString())
                .put("startDay", startDay.toString())
                .put("loadedUntil", loadedUntil == null ? null : loadedUntil.toString());
        try {
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(draft, saved.toPrettyString() + "\n");
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StackFailure("%s cannot be written: %s.".formatted(file, e.getMessage()), e);
        }
    }
}
