package org.restride.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.restride.stack.home.StackHome;
import org.restride.stack.part.Console;

class LeftoversTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private RunFiles runFiles;
    private Leftovers leftovers;
    private Process sleeper;

    @BeforeEach
    void sleepingProcess() throws IOException {
        var home = new StackHome(folder);
        home.prepare();
        runFiles = new RunFiles(home);
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        leftovers = new Leftovers(runFiles, new Console(out, out));
        sleeper = new ProcessBuilder("sleep", "600").start();
    }

    @AfterEach
    void end() {
        sleeper.destroyForcibly();
    }

    @Test
    void a_process_of_the_last_run_is_named_and_stopped() throws InterruptedException {
        runFiles.write(RunFile.of("session-service", sleeper.toHandle(), 8082, "sleep"));

        leftovers.stop();

        assertThat(sleeper.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines("The last run was killed; stopping what it left behind: session-service.");
        assertThat(runFiles.read("session-service")).isEmpty();
    }

    @Test
    void a_stranger_with_the_same_number_but_another_start_is_left_alone() {
        var real = RunFile.of("session-service", sleeper.toHandle(), 8082, "sleep");
        runFiles.write(new RunFile(
                real.part(), real.pid(), real.startedAt().minus(Duration.ofHours(1)), real.port(), real.mark()));

        leftovers.stop();

        assertThat(sleeper.isAlive()).isTrue();
        assertThat(said.size()).isZero();
    }

    @Test
    void a_stranger_with_another_command_is_left_alone() {
        runFiles.write(RunFile.of("session-service", sleeper.toHandle(), 8082, "-Drestride.home=" + folder));

        leftovers.stop();

        assertThat(sleeper.isAlive()).isTrue();
    }

    @Test
    void half_a_run_file_is_no_process() throws IOException {
        Files.writeString(folder.resolve("run/postgres.pid"), "12");

        assertThat(runFiles.read("postgres")).isEmpty();
        leftovers.stop();
        assertThat(said.size()).isZero();
    }
}
