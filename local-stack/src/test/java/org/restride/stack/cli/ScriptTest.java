package org.restride.stack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the script decides before there is a JVM. */
class ScriptTest {

    private static final Path SCRIPT =
            Path.of("..", "restride").toAbsolutePath().normalize();

    @TempDir
    Path elsewhere;

    @Test
    void help_is_the_same_text_as_the_launcher_prints() throws Exception {
        var run = run("help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.said().strip()).isEqualTo(Usage.text());
    }

    @Test
    void a_mistake_is_told_before_anything_is_built() throws Exception {
        assertThat(run("down").exitCode()).isEqualTo(2);
        assertThat(run("up", "--fast").exitCode()).isEqualTo(2);
        assertThat(run("token").said()).startsWith("Whose token?");
        assertThat(run("token", "carla", "colin").exitCode()).isEqualTo(2);
        assertThat(run("token", "--no-demo", "carla").exitCode()).isEqualTo(2);
        assertThat(run("up", "--port-offset").said()).startsWith("--port-offset takes a number.");
    }

    @Test
    void a_java_that_is_too_old_is_told_in_one_sentence() throws Exception {
        Path java = elsewhere.resolve("bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();

        var run = run("up");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.said().strip())
                .isEqualTo("Restride needs a JDK 17 or later, and %s is version 11.".formatted(java));
    }

    /** JAVA_HOME is the temporary folder, so nothing real is ever started. */
    private Run run(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("bash", SCRIPT.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(elsewhere.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", elsewhere.toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), said);
    }

    private record Run(int exitCode, String said) {}
}
