package org.restride.stack.process;

import java.util.List;
import java.util.stream.Collectors;
import org.restride.stack.part.Console;

/** Processes of an earlier run on this data folder whose launcher was killed before it could stop them. */
public final class Leftovers {

    private final RunFiles runFiles;
    private final Console console;

    public Leftovers(RunFiles runFiles, Console console) {
        this.runFiles = runFiles;
        this.console = console;
    }

    /** Stops them, services before the database they use. Call it only while holding the folder's lock. */
    public void stop() {
        List<RunFile> left = runFiles.all();
        List<RunFile> alive =
                left.stream().filter(file -> file.process().isPresent()).toList();
        if (!alive.isEmpty()) {
            console.say("The last run was killed; stopping what it left behind: %s."
                    .formatted(alive.stream().map(RunFile::part).collect(Collectors.joining(", "))));
        }
        alive.stream().filter(file -> !isDatabase(file)).forEach(Leftovers::stop);
        alive.stream().filter(Leftovers::isDatabase).forEach(Leftovers::stop);
        left.forEach(file -> runFiles.remove(file.part()));
    }

    private static boolean isDatabase(RunFile file) {
        return file.part().equals("postgres");
    }

    private static void stop(RunFile file) {
        file.process().ifPresent(process -> new Termination(process).carryOut());
    }
}
