package org.restride.stack.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.restride.stack.part.StackFailure;

/** Only one stack runs on a data folder; the system frees the lock when its holder dies, however it dies. */
public final class HomeLock implements AutoCloseable {

    /** Until the process ends: a channel nobody refers to is closed by the collector, and its lock with it. */
    private static final Set<HomeLock> HELD = ConcurrentHashMap.newKeySet();

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Holds the folder until this process ends, however it ends.
     *
     * @throws StackFailure if another stack runs on this folder
     */
    public static void hold(StackHome home) {
        HELD.add(tryTake(home)
                .orElseThrow(() -> new StackFailure(
                        "Restride is already up on %s; stop it there with Ctrl-C, or use another RESTRIDE_HOME and --port-offset."
                                .formatted(home.folder()))));
    }

    /** Empty while another stack holds the folder. */
    public static Optional<HomeLock> tryTake(StackHome home) {
        try {
            Files.createDirectories(home.folder());
            return lock(home.folder().resolve("lock"));
        } catch (IOException e) {
            throw new StackFailure(
                    "The data folder %s cannot be locked: %s.".formatted(home.folder(), e.getMessage()), e);
        }
    }

    private static Optional<HomeLock> lock(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new HomeLock(channel));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StackFailure("The lock of the data folder cannot be freed: " + e.getMessage(), e);
        }
    }
}
