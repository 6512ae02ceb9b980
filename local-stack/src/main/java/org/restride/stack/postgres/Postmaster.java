package org.restride.stack.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The server's process, found through the file it keeps in its data directory: it detaches from whoever starts it. */
record Postmaster(Path data) {

    /** Empty when none runs on this directory; a stale file's number may belong to a stranger by now. */
    Optional<ProcessHandle> running() {
        Path file = data.resolve("postmaster.pid");
        try {
            long pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::servesThisDirectory);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private boolean servesThisDirectory(ProcessHandle process) {
        return process.info()
                .commandLine()
                .map(line -> line.contains(data.toString()))
                .orElse(true);
    }
}
