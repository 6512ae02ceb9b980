package org.restride.system.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is done to a stack. */
final class Faults {

    static final List<String> SERVICES = List.of("analytics-service", "session-service", "catalog-service");
    private static final List<String> ALL = List.of(
            "postgres", "kafka", "keycloak", "proxy", "catalog-service", "session-service", "analytics-service");
    /** Of which there are several instances for a while. */
    private static final List<String> SCALED = List.of("analytics-service", "session-service");

    private static final Duration OUTAGE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofSeconds(4);
    private static final Duration SIDE_BY_SIDE = Duration.ofSeconds(8);

    private final Stack stack;

    Faults(Stack stack) {
        this.stack = stack;
    }

    List<Drill> crashes() {
        return ALL.stream()
                .map(part -> new Drill("`kill -9` of %s".formatted(part), () -> stack.crash(part)))
                .toList();
    }

    List<Drill> outages() {
        List<Drill> drills = new ArrayList<>();
        ALL.forEach(part -> drills.add(new Drill(
                "%s off the network for %d s".formatted(part, OUTAGE.toSeconds()),
                () -> whileOut("cut", part, "heal"))));
        drills.add(new Drill(
                "kafka frozen for %d s".formatted(OUTAGE.toSeconds()), () -> whileOut("freeze", "kafka", "thaw")));
        return drills;
    }

    /**
     * In the order in which they leave the stack as the next one needs it.
     *
     * @param rolling whether all instances are restarted, which an upgrade does too
     */
    List<Drill> ofSeveralInstances(boolean rolling) {
        List<Drill> drills = new ArrayList<>();
        drills.add(new Drill("scaled up: analytics-service 1 to 3, session-service 1 to 2", () -> scale(3, 2)));
        drills.add(new Drill("`kill -9` of one instance of each of them, one after the other", this::killOneOfEach));
        if (rolling) {
            drills.add(new Drill("rolling restart of all their instances, one after the other", this::restartAll));
        }
        drills.add(new Drill("scaled down to one instance each", () -> scale(1, 1)));
        return drills;
    }

    Drill backUpDestroyAndRestore(Run run, Caller caller, Path backup) {
        return new Drill("backup, all volumes destroyed, restore", () -> {
            run.load().stop();
            run.reckoning().awaitReports();
            var before = run.reckoning().reports();
            stack.script("docker/backup", backup.toString());
            stack.compose("down", "--volumes");
            stack.script("docker/restore", backup.toString());
            stack.compose("up", "--detach");
            stack.awaitHealthy();
            caller.forgetTokens();
            run.reckoning().awaitReports();
            assertThat(run.reckoning().reports())
                    .as("reports after the restore")
                    .isEqualTo(before);
            run.load().start();
        });
    }

    /**
     * Readers of events first, so that nobody hears what they do not understand.
     *
     * @param from the version before
     */
    Drill upgrade(Images images, String from) {
        return new Drill("upgrade from %s, instance by instance, both versions side by side".formatted(from), () -> {
            for (String service : SERVICES) {
                images.useCurrent(service);
                List<String> old = stack.containers(service);
                stack.scale(Map.of(service, old.size() + 1));
                stack.awaitHealthy();
                Run.hold(SIDE_BY_SIDE);
                for (String container : old) {
                    stack.docker("stop", container);
                    stack.docker("rm", container);
                }
                Run.hold(PAUSE);
            }
        });
    }

    private void whileOut(String breaking, String part, String mending) {
        stack.hurt(breaking, part);
        Run.hold(OUTAGE);
        stack.hurt(mending, part);
    }

    private void scale(int analytics, int sessions) {
        stack.scale(Map.of("analytics-service", analytics, "session-service", sessions));
        stack.awaitHealthy();
        Run.hold(PAUSE);
    }

    private void killOneOfEach() {
        for (String service : SCALED) {
            stack.crash(service);
            stack.awaitHealthy();
            Run.hold(PAUSE);
        }
    }

    private void restartAll() {
        Stream<String> containers = SCALED.stream().flatMap(service -> stack.containers(service).stream());
        containers.forEach(container -> {
            stack.docker("restart", container);
            stack.awaitHealthy();
            Run.hold(PAUSE);
        });
    }
}
