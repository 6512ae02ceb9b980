package org.restride.system.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The compose project under drill, by Docker's command line and the lab's. */
final class Stack {

    private static final Duration LONGEST_COMMAND = Duration.ofMinutes(5);
    private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(5);

    private final Path checkout;
    private final Path lab;
    private final String project;
    private final Set<String> sleeping;

    /**
     * @param checkout with the compose file
     * @param lab has the command {@code hurt}
     * @param project name of the compose project
     * @param sleeping services that cannot be had where this runs and will never be healthy
     */
    Stack(Path checkout, Path lab, String project, Set<String> sleeping) {
        this.checkout = checkout;
        this.lab = lab;
        this.project = project;
        this.sleeping = sleeping;
    }

    void compose(String... arguments) {
        run(with(List.of("docker", "compose", "-p", project), arguments));
    }

    /** Breaks a part or mends it again. */
    void hurt(String action, String service) {
        System.out.print(run(lab.resolve("hurt").toString(), "-p", project, action, service)
                .indent(2));
    }

    /** Returns when Docker has started it again; until then it may go on saying that it is healthy. */
    void crash(String service) {
        List<String> before = starts(service);
        hurt("crash", service);
        await().atMost(LONGEST_RECOVERY).until(() -> {
            List<String> now = starts(service);
            return now.size() == before.size() && !now.equals(before);
        });
    }

    private List<String> starts(String service) {
        return containers(service).stream()
                .map(container -> docker("inspect", "--format", "{{.State.StartedAt}}", container))
                .sorted()
                .toList();
    }

    String docker(String... arguments) {
        return run(with(List.of("docker"), arguments));
    }

    /** A script of the checkout, on this project. */
    void script(String name, String... arguments) {
        run(with(List.of(checkout.resolve(name).toString()), arguments));
    }

    boolean hasScript(String name) {
        return Files.isExecutable(checkout.resolve(name));
    }

    /** What is running, without waiting; the others stay as they are. */
    void scale(Map<String, Integer> instances) {
        var arguments = new ArrayList<>(List.of("up", "-d", "--no-deps", "--no-recreate"));
        instances.forEach((service, number) -> arguments.addAll(List.of("--scale", service + "=" + number)));
        arguments.addAll(instances.keySet());
        compose(arguments.toArray(String[]::new));
    }

    /** Names of the running containers of a service, the oldest first. */
    List<String> containers(String service) {
        return docker(
                        "ps",
                        "--filter",
                        "label=com.docker.compose.project=" + project,
                        "--filter",
                        "label=com.docker.compose.service=" + service,
                        "--format",
                        "{{.CreatedAt}} {{.Names}}")
                .lines()
                .sorted()
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .toList();
    }

    /** Returns when every container of the project runs and those that have a health check pass it. */
    void awaitHealthy() {
        await().alias("every container healthy").atMost(LONGEST_RECOVERY).until(() -> unwell().isEmpty());
    }

    private List<String> unwell() {
        return docker(
                        "ps",
                        "--all",
                        "--filter",
                        "label=com.docker.compose.project=" + project,
                        "--filter",
                        "label=com.docker.compose.oneoff=False",
                        "--format",
                        "{{.Label \"com.docker.compose.service\"}}: {{.Status}}")
                .lines()
                .filter(line -> !sleeping.contains(line.substring(0, line.indexOf(':'))))
                .filter(line -> !line.contains(": Exited (0)"))
                .filter(line ->
                        !line.contains(": Up") || line.contains("unhealthy") || line.contains("health: starting"))
                .toList();
    }

    /** Columns of a row divided by {@code |}. */
    String sql(String database, String select) {
        String postgres = containers("postgres").get(0);
        return docker("exec", postgres, "psql", "-U", "postgres", "-d", database, "-AtXc", select);
    }

    private static List<String> with(List<String> command, String... arguments) {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of(arguments));
        return all;
    }

    private String run(String... command) {
        return run(List.of(command));
    }

    private String run(List<String> command) {
        try {
            Path output = Files.createTempFile("drill", ".out");
            var builder = new ProcessBuilder(command)
                    .directory(checkout.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().put("COMPOSE_PROJECT_NAME", project);
            Process process = builder.start();
            boolean ended = process.waitFor(LONGEST_COMMAND.toSeconds(), TimeUnit.SECONDS);
            String said = Files.readString(output, StandardCharsets.UTF_8);
            Files.delete(output);
            assertThat(ended && process.exitValue() == 0)
                    .as("%s%n%s", String.join(" ", command), said)
                    .isTrue();
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
