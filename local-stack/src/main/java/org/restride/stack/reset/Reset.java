package org.restride.stack.reset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.restride.stack.home.HomeLock;
import org.restride.stack.home.StackHome;
import org.restride.stack.part.Console;
import org.restride.stack.part.StackFailure;
import org.restride.stack.process.Leftovers;
import org.restride.stack.process.RunFiles;

/** {@code ./restride reset}: deletes the data of earlier runs; logs and the unpacked server stay. */
public final class Reset {

    private final StackHome home;
    private final Console console;

    public Reset(StackHome home, Console console) {
        this.home = home;
        this.console = console;
    }

    public int run() {
        try (var lock = HomeLock.tryTake(home)
                .orElseThrow(() -> new StackFailure(
                        "Restride is up on %s; stop it with Ctrl-C before a reset.".formatted(home.folder())))) {
            new Leftovers(new RunFiles(home), console).stop();
            delete(home.data().stream().filter(Files::exists).toList());
        }
        return 0;
    }

    private void delete(List<Path> data) {
        if (data.isEmpty()) {
            console.say("Nothing to delete in %s.".formatted(home.folder()));
            return;
        }
        console.say("Deleting in %s: %s.".formatted(home.folder(), names(data)));
        data.forEach(Reset::deleteTree);
    }

    private static String names(List<Path> data) {
        return data.stream().map(path -> path.getFileName().toString()).collect(Collectors.joining(", "));
    }

    private static void deleteTree(Path root) {
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new StackFailure("%s cannot be deleted: %s.".formatted(root, e.getMessage()), e);
        }
    }
}
