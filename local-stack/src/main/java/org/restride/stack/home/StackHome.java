package org.restride.stack.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.restride.stack.part.StackFailure;

/** The data folder. What is in it survives from run to run; only {@code reset} empties it. */
public record StackHome(Path folder) {

    public StackHome {
        folder = folder.toAbsolutePath().normalize();
    }

    public Path postgresData() {
        return folder.resolve("postgres");
    }

    /** The server's unpacked binaries; not data, so a reset leaves them. */
    public Path postgresBinaries() {
        return folder.resolve("postgres-server");
    }

    public Path kafkaData() {
        return folder.resolve("kafka");
    }

    public Path runFiles() {
        return folder.resolve("run");
    }

    public Path demoFile() {
        return folder.resolve("demo.json");
    }

    /** Keys and passwords made for this folder. */
    public Path secrets() {
        return folder.resolve("secrets");
    }

    public Path log(String part) {
        return folder.resolve("logs").resolve(part + ".log");
    }

    /** Who was erased, beside the databases: it outlives them. */
    public Path erasureList() {
        return folder.resolve("erasures.txt");
    }

    /** What a reset deletes. */
    public List<Path> data() {
        return List.of(postgresData(), kafkaData(), demoFile(), runFiles(), secrets(), erasureList());
    }

    /** Marks a process as belonging to this folder, whatever else it is called with. */
    public String mark() {
        return "-Drestride.home=" + folder;
    }

    /** Makes the folders that are not there yet. */
    public void prepare() {
        try {
            for (Path path : List.of(folder.resolve("logs"), runFiles(), postgresBinaries(), kafkaData())) {
                Files.createDirectories(path);
            }
        } catch (IOException e) {
            throw new StackFailure("The data folder %s cannot be written: %s.".formatted(folder, e.getMessage()), e);
        }
    }
}
