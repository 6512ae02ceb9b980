package org.restride.analytics.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * An export on its way from the database to a reader: a temporary file that nobody else may read. Where the system can,
 * the file has no name from the beginning, so that it is gone with this process, however that ends.
 */
final class SpooledExport implements Closeable {

    private final FileChannel content;
    private final Runnable afterwards;
    private final AtomicBoolean closed = new AtomicBoolean();

    private SpooledExport(FileChannel content, Runnable afterwards) {
        this.content = content;
        this.afterwards = afterwards;
    }

    /** @param afterwards done once, when this is closed */
    static SpooledExport create(Runnable afterwards) throws IOException {
        Path file = Files.createTempFile("analytics-export", ".json"); // for the owner alone, as Java makes them
        try {
            return new SpooledExport(
                    FileChannel.open(
                            file,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.DELETE_ON_CLOSE),
                    afterwards);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** To be filled before it is sent. */
    OutputStream sink() {
        return Channels.newOutputStream(content);
    }

    long size() throws IOException {
        return content.size();
    }

    /** Sends everything and closes this, also if the reader goes away. */
    void sendTo(OutputStream out) throws IOException {
        try (this) {
            content.position(0);
            Channels.newInputStream(content).transferTo(out);
        }
    }

    /** Called by whoever is first to know that nothing more will be sent; later calls do nothing. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            content.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            afterwards.run();
        }
    }
}
