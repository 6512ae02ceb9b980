package org.restride.session.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Who was erased, in a file that outlives the database: a line for each, the id and when. Ids say nothing about anybody.
 * Lines are only added, each in one write, so that several instances can share the file; one that a crash cut short is
 * passed over.
 */
@ApplicationScoped
class ErasureList {

    private final Optional<Path> file;

    ErasureList(ErasureConfig config) {
        this.file = config.listFile();
    }

    boolean isKept() {
        return file.isPresent();
    }

    /**
     * Returns when it is on the disk.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    void add(UUID patientId, Instant erasedAt) {
        if (file.isEmpty()) {
            return;
        }
        // A line that was cut short before is ended.
        byte[] line = "\n%s %s\n".formatted(patientId, erasedAt).getBytes(StandardCharsets.UTF_8);
        try (var channel = FileChannel.open(file.get(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            channel.write(ByteBuffer.wrap(line));
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("The list of erasures cannot be written", e);
        }
    }

    /**
     * When each was erased, by id; empty where no list is kept.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    Map<UUID, Instant> all() {
        Map<UUID, Instant> erased = new TreeMap<>();
        if (file.isEmpty() || !Files.exists(file.get())) {
            return erased;
        }
        try (var lines = Files.lines(file.get())) {
            lines.map(line -> line.split(" "))
                    .filter(ErasureList::isWhole)
                    .forEach(line -> erased.putIfAbsent(UUID.fromString(line[0]), Instant.parse(line[1])));
        } catch (IOException e) {
            throw new UncheckedIOException("The list of erasures cannot be read", e);
        }
        return erased;
    }

    private static boolean isWhole(String[] line) {
        return line.length == 2 && line[0].length() == 36 && line[1].endsWith("Z");
    }
}
