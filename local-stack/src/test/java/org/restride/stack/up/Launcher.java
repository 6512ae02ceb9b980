package org.restride.stack.up;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.restride.stack.Main;

/** One run of the launcher in a JVM of its own, and what it said. */
final class Launcher {

    private final Process process;
    private final Path said;

    private Launcher(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    static Launcher run(Path checkout, Path home, String... arguments) throws IOException {
        Path said = Files.createTempFile(checkout, "said", ".txt");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Drestride.home=" + home,
                "-Drestride.checkout=" + checkout,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        return new Launcher(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start(),
                said);
    }

    String said() throws IOException {
        return Files.readString(said);
    }

    /** Returns once it has said so. */
    Launcher awaitSaying(String words) throws Exception {
        for (int tries = 0; tries < 600; tries++) {
            boolean ended = process.waitFor(100, TimeUnit.MILLISECONDS);
            if (said().contains(words)) {
                return this;
            }
            if (ended) {
                throw new AssertionError("ended with %d: %s".formatted(process.exitValue(), said()));
            }
        }
        throw new AssertionError("did not say '%s' within a minute: %s".formatted(words, said()));
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("The launcher does not end.");
        }
        return process.exitValue();
    }

    Launcher terminate() {
        process.destroy();
        return this;
    }

    Launcher kill() {
        process.destroyForcibly();
        return this;
    }
}
