package org.restride.session.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.restride.events.DomainEvent;
import org.restride.events.EventCodec;
import org.restride.events.EventType;

/** The ZIP in the making: JSON for programs, with its schemas, and CSV for people. Nothing of it is held in memory. */
public final class ExportArchive implements AutoCloseable {

    private static final String FOLDER = "session-service/";
    private static final CsvMapper CSV = new CsvMapper();

    private final ZipOutputStream zip;
    private final ObjectMapper json;
    private final List<String> files = new ArrayList<>();
    private final TreeSet<EventType> types = new TreeSet<>();

    ExportArchive(OutputStream out, ObjectMapper json) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.json = json;
    }

    /** A JSON array of event data; its schema goes along. */
    public void events(String name, EventType type, Stream<? extends DomainEvent> events) throws IOException {
        types.add(type);
        open(FOLDER + name + ".json");
        String separator = "[\n";
        for (Iterator<? extends DomainEvent> all = events.iterator(); all.hasNext(); separator = ",\n") {
            zip.write(separator.getBytes(StandardCharsets.UTF_8));
            zip.write(EventCodec.data(all.next()));
        }
        zip.write(("[\n".equals(separator) ? "[]\n" : "\n]\n").getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** A JSON document of its own; its schema is {@code export/NAME.schema.json} among the resources. */
    public void document(String name, Object value) throws IOException {
        open(FOLDER + name + ".json");
        json.writerWithDefaultPrettyPrinter().writeValue(unclosed(), value);
        zip.closeEntry();
        schema(name);
    }

    /** A JSON array, row by row; its schema is {@code export/NAME.schema.json} among the resources. */
    void rows(String name, Stream<?> rows) throws IOException {
        open(FOLDER + name + ".json");
        try (SequenceWriter writer = json.writer().writeValuesAsArray(unclosed())) {
            for (Iterator<?> all = rows.iterator(); all.hasNext(); ) {
                writer.write(all.next());
            }
        }
        zip.closeEntry();
        schema(name);
    }

    /** A CSV file with a header line; null is an empty field. */
    public void table(String name, List<String> columns, Stream<List<Object>> rows) throws IOException {
        open(FOLDER + name + ".csv");
        var header = CsvSchema.builder().addColumns(columns, CsvSchema.ColumnType.STRING);
        try (SequenceWriter writer = CSV.writer(header.build().withHeader()).writeValues(unclosed())) {
            for (Iterator<List<Object>> all = rows.iterator(); all.hasNext(); ) {
                writer.write(all.next().stream()
                        .map(value -> value == null ? "" : value.toString())
                        .toList());
            }
        }
        zip.closeEntry();
    }

    /** A document of another service, as it comes. */
    void foreign(String path, InputStream content) throws IOException {
        open(path);
        content.transferTo(zip);
        zip.closeEntry();
        schema(path.substring(path.lastIndexOf('/') + 1).replace(".json", ""));
    }

    List<String> files() {
        return List.copyOf(files);
    }

    /** The schemas of what was written. */
    void eventSchemas() throws IOException {
        for (EventType type : types) {
            String file = "schemas/%s.v1.schema.json".formatted(type.shortName());
            copy(file, EventType.class.getResourceAsStream(file));
        }
    }

    private void schema(String name) throws IOException {
        String file = name + ".schema.json";
        InputStream resource = Thread.currentThread().getContextClassLoader().getResourceAsStream("export/" + file);
        copy("schemas/" + file, resource);
    }

    private void copy(String path, InputStream resource) throws IOException {
        if (resource == null) {
            throw new IllegalStateException("There is no schema " + path);
        }
        try (resource) {
            open(path);
            resource.transferTo(zip);
            zip.closeEntry();
        }
    }

    private void open(String path) throws IOException {
        files.add(path);
        zip.putNextEntry(new ZipEntry(path));
    }

    /** Writers close what they write to; the archive goes on. */
    private OutputStream unclosed() {
        return new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
