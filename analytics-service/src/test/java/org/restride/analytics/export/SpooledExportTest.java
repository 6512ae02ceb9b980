package org.restride.analytics.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SpooledExportTest {

    private static final byte[] CONTENT = "{\"service\":\"x\"}".getBytes(StandardCharsets.UTF_8);

    private final AtomicInteger timesClosed = new AtomicInteger();
    private SpooledExport export;

    @BeforeEach
    void fill() throws IOException {
        export = SpooledExport.create(timesClosed::incrementAndGet);
        export.sink().write(CONTENT);
    }

    @Test
    void what_was_written_is_sent_and_closed_once() throws IOException {
        var received = new ByteArrayOutputStream();
        assertThat(export.size()).isEqualTo(CONTENT.length);
        export.sendTo(received);
        export.close();
        assertThat(received.toByteArray()).isEqualTo(CONTENT);
        assertThat(timesClosed).hasValue(1);
    }

    @Test
    void a_reader_who_goes_away_closes_it() {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("gone");
            }
        };
        assertThatThrownBy(() -> export.sendTo(gone)).hasMessage("gone");
        assertThat(timesClosed).hasValue(1);
    }

    @Test
    void once_closed_it_fails_and_does_not_pass_for_an_empty_one() {
        export.close();
        assertThatThrownBy(() -> export.sendTo(new ByteArrayOutputStream())).isInstanceOf(IOException.class);
        assertThat(timesClosed).hasValue(1);
    }

    @Test
    void no_file_is_left() throws IOException {
        export.close();
        try (var files = Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), "analytics-export*")) {
            assertThat(files).isEmpty();
        }
    }
}
