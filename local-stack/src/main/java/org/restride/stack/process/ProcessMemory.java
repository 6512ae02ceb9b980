package org.restride.stack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What a process and its children take of the machine: proportional set size, which counts a page shared by four
 * processes as a quarter for each, so that the parts add up to the whole.
 */
public final class ProcessMemory {

    private ProcessMemory() {}

    /** Kilobytes; empty where the system does not tell, which is everywhere but on Linux. */
    public static OptionalLong ofTree(ProcessHandle process) {
        return sum(Stream.concat(Stream.of(process), process.descendants()));
    }

    /** Kilobytes of the process alone. */
    public static OptionalLong of(ProcessHandle process) {
        return sum(Stream.of(process));
    }

    private static OptionalLong sum(Stream<ProcessHandle> processes) {
        return processes
                .map(ProcessMemory::proportional)
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .reduce(Long::sum);
    }

    private static OptionalLong proportional(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException | java.io.UncheckedIOException e) {
            return OptionalLong.empty();
        }
    }
}
