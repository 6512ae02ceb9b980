package org.restride.stack.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.restride.stack.part.StackFailure;

/** Refuses to start on a nearly full disk, and recognises a full one behind another failure. */
public final class DiskSpace {

    private static final long MEGABYTE = 1_000_000;

    /** Below this PostgreSQL and Kafka would stop half way through their own files. */
    private static final long NEEDED = 500 * MEGABYTE;

    private static final long FULL = 20 * MEGABYTE;

    private final Path folder;

    private DiskSpace(Path folder) {
        this.folder = folder;
    }

    public static DiskSpace of(StackHome home) {
        return new DiskSpace(home.folder());
    }

    /** @throws StackFailure if too little space is left to start */
    public void require() {
        long usable = usable();
        if (usable < NEEDED) {
            throw new StackFailure("The disk of %s has %d MB left and the stack needs %d MB; free some space first."
                    .formatted(folder, usable / MEGABYTE, NEEDED / MEGABYTE));
        }
    }

    /** The failure itself, or the full disk that explains it. */
    public StackFailure fullDiskBehind(StackFailure failure) {
        if (saysNoSpace(failure) || usable() < FULL) {
            return new StackFailure(
                    "The disk of %s is full; free some space and start again.".formatted(folder), failure);
        }
        return failure;
    }

    private static boolean saysNoSpace(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("No space left")) {
                return true;
            }
        }
        return false;
    }

    private long usable() {
        try {
            return Files.getFileStore(Files.exists(folder) ? folder : folder.getParent())
                    .getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE; // unknown is not full
        }
    }
}
