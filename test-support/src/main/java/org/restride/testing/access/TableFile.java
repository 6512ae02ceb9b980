package org.restride.testing.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A page with one table; what stands before and after it is written by people. */
record TableFile(Path file) {

    private static final String ROW = "|";

    /** @throws AssertionError if the page has another table; what it should have then lies in {@code target/access} */
    void compareWith(List<String> table) {
        List<String> page = Files.exists(file) ? lines() : List.of();
        if (page.stream().filter(line -> line.startsWith(ROW)).toList().equals(table)) {
            return;
        }
        Path actual = Path.of("target", "access", file.getFileName().toString());
        try {
            Files.createDirectories(actual.getParent());
            Files.write(actual, withTable(page, table));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("Who may do what differs from %s; see %s. Copy it when the difference is meant."
                .formatted(file, actual.toAbsolutePath()));
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> withTable(List<String> page, List<String> table) {
        Stream<String> before = page.stream().takeWhile(line -> !line.startsWith(ROW));
        Stream<String> after =
                page.stream().dropWhile(line -> !line.startsWith(ROW)).filter(line -> !line.startsWith(ROW));
        return Stream.of(before, table.stream(), after).flatMap(lines -> lines).toList();
    }
}
