package org.restride.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.restride.stack.home.StackHome;
import org.restride.stack.part.StackFailure;

/** The run files of a data folder, one per part that is up. */
public final class RunFiles {

    private static final String SUFFIX = ".pid";

    private final Path folder;

    public RunFiles(StackHome home) {
        this.folder = home.runFiles();
    }

    public void write(RunFile file) {
        try {
            Files.write(path(file.part()), file.lines());
        } catch (IOException e) {
            throw new StackFailure("%s cannot be written: %s.".formatted(path(file.part()), e.getMessage()), e);
        }
    }

    public void remove(String part) {
        try {
            Files.deleteIfExists(path(part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty when the part was stopped in order, or never started; also when a crash left half a file. */
    public Optional<RunFile> read(String part) {
        try {
            return Optional.of(RunFile.parse(part, Files.readAllLines(path(part))));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    List<RunFile> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .flatMap(part -> read(part).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path(String part) {
        return folder.resolve(part + SUFFIX);
    }
}
