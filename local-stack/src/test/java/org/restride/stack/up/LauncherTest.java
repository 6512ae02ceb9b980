package org.restride.stack.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.restride.stack.FreePorts;
import org.restride.stack.home.StackHome;
import org.restride.stack.part.Endpoint;
import org.restride.stack.part.Ports;
import org.restride.stack.process.RunFile;
import org.restride.stack.process.RunFiles;

/** The launcher with a real database server and broker, and stand-ins for the services. */
class LauncherTest {

    private static final List<String> SERVICES = List.of("catalog-service", "session-service", "analytics-service");

    @TempDir
    static Path checkout;

    private static Path home;
    private static Ports ports;

    @BeforeAll
    static void packageServices() throws IOException {
        for (String service : SERVICES) {
            FakeService.packageInto(checkout, service);
        }
        home = checkout.resolve("data");
        ports = FreePorts.any();
    }

    @AfterEach
    void nothingIsLeft() {
        assertThat(running()).isEmpty();
    }

    @Test
    void is_up_alone_until_it_is_told_to_stop() throws Exception {
        var stack = up().awaitSaying("Restride is up");

        assertThat(stack.said())
                .contains(
                        "PostgreSQL",
                        "Kafka",
                        "sign-in",
                        "mail",
                        "catalog-service",
                        "ready",
                        "./restride token USER --port-offset " + ports.offset())
                .doesNotContain("SLF4J");
        assertThat(running()).hasSize(5);
        var status = Launcher.run(checkout, home, "status");
        assertThat(status.exitCode()).as(status.said()).isZero();
        var token = Launcher.run(checkout, home, "token", "carla");
        assertThat(token.exitCode()).as(token.said()).isZero();
        assertThat(token.said()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+\n");
        var second = up();
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.said()).startsWith("Restride is already up on " + home);
        var reset = Launcher.run(checkout, home, "reset");
        assertThat(reset.exitCode()).isEqualTo(1);

        assertThat(stack.terminate().exitCode()).isEqualTo(143);
        assertThat(Launcher.run(checkout, home, "status").exitCode()).isEqualTo(3);
        var tooLate = Launcher.run(checkout, home, "token", "carla");
        assertThat(tooLate.exitCode()).isEqualTo(1);
        assertThat(tooLate.said()).isEqualTo("Restride is not up on %s; ./restride up starts it.\n".formatted(home));
    }

    @Test
    void a_token_for_nobody_is_refused_with_the_names_there_are() throws Exception {
        var token = Launcher.run(checkout, home, "token", "zoe");

        assertThat(token.exitCode()).isEqualTo(1);
        assertThat(token.said()).startsWith("There is no demo user 'zoe'; there are carla, colin, ");
    }

    @Test
    void a_service_that_dies_is_named_and_takes_everything_down() throws Exception {
        var stack = up().awaitSaying("Restride is up");

        process("session-service").destroyForcibly();

        assertThat(stack.exitCode()).isEqualTo(1);
        assertThat(stack.said()).contains("session-service ended with exit code 137; see ");
    }

    @Test
    void a_database_that_dies_takes_everything_down() throws Exception {
        var stack = up().awaitSaying("Restride is up");

        process("postgres").destroy();

        assertThat(stack.exitCode()).isEqualTo(1);
        assertThat(stack.said()).contains("PostgreSQL ended by itself; see ");
    }

    @Test
    void what_a_killed_launcher_left_is_stopped_by_the_next() throws Exception {
        assertThat(up().awaitSaying("Restride is up").kill().exitCode()).isEqualTo(137);
        assertThat(running()).hasSize(4);

        var next = up().awaitSaying("Restride is up");

        assertThat(next.said())
                .startsWith(
                        "The last run was killed; stopping what it left behind: analytics-service, catalog-service, postgres, session-service.");
        assertThat(next.terminate().exitCode()).isEqualTo(143);
    }

    @Test
    void a_taken_port_stops_it_before_anything_starts() throws Exception {
        try (var stranger = new ServerSocket(ports.kafka().port(), 1, InetAddress.getByName(Endpoint.HOST))) {
            var stack = up();

            assertThat(stack.exitCode()).isEqualTo(1);
            assertThat(stack.said())
                    .startsWith("Port %d, which Kafka needs, is taken".formatted(stranger.getLocalPort()));
        }
    }

    @Test
    void demo_patients_it_cannot_go_on_with_stop_it_before_anything_starts() throws Exception {
        Path old = Files.createDirectories(checkout.resolve("old"));
        Files.writeString(old.resolve("demo.json"), "{\"startDay\":\"2026-08-28\",\"loadedUntil\":null}");
        var stack = Launcher.run(checkout, old, "up", "--port-offset", "" + ports.offset());

        assertThat(stack.exitCode()).isEqualTo(1);
        assertThat(stack.said())
                .startsWith("The demo patients in " + old)
                .contains("./restride reset", "--no-demo")
                .doesNotContain("Starting");
        assertThat(old.resolve("postgres")).doesNotExist();
    }

    @Test
    void a_service_that_is_not_built_is_named() throws Exception {
        Path nothingBuilt = checkout.resolve("empty");
        assertThat(nothingBuilt.toFile().mkdir()).isTrue();
        var stack = Launcher.run(nothingBuilt, home, "up", "--no-demo", "--port-offset", "" + ports.offset());

        assertThat(stack.exitCode()).isEqualTo(1);
        assertThat(stack.said()).contains("is not built");
    }

    private static Launcher up() throws IOException {
        return Launcher.run(checkout, home, "up", "--no-demo", "--port-offset", "" + ports.offset());
    }

    private static ProcessHandle process(String part) {
        return new RunFiles(new StackHome(home))
                .read(part)
                .flatMap(RunFile::process)
                .orElseThrow();
    }

    private static List<ProcessHandle> running() {
        var runFiles = new RunFiles(new StackHome(home));
        return Stream.concat(SERVICES.stream(), Stream.of("postgres", "launcher"))
                .flatMap(part -> runFiles.read(part).flatMap(RunFile::process).stream())
                .toList();
    }
}
