package org.restride.system.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Invariant 1 on the containers as they are run: whatever is killed, cut off, scaled, restarted, restored or upgraded, what
 * was acknowledged is in its report exactly once, and nobody is told what is not so. Needs a stack that is up.
 */
class Drills {

    private static final long A_DAY_SECONDS = 86_400;

    private final Path checkout = Path.of(System.getProperty("restride.checkout"));
    private final Stack stack = new Stack(
            checkout,
            Path.of(System.getProperty("restride.lab")),
            System.getProperty("restride.project"),
            Set.of(System.getProperty("restride.sleeping").split(",", -1)));
    private final Pattern only = Pattern.compile(System.getProperty("restride.drills", ""));
    /** From when on none is begun any more. */
    private final Instant end = Instant.now().plusSeconds(Long.getLong("restride.drills.seconds", A_DAY_SECONDS));

    private final Caller caller = new Caller();
    private final Faults faults = new Faults(stack);
    private final List<Result> results = new ArrayList<>();

    @TempDir
    Path temp;

    /** Short outages come last: where time ends, most has been seen. */
    @Test
    void what_was_acknowledged_is_reported_exactly_once_whatever_happens() throws Exception {
        stack.awaitHealthy();
        String previous = System.getProperty("restride.previous");
        var images = new Images(stack, previous);
        try (var run = new Run(stack, caller)) {
            perform(run, faults.crashes());
            perform(run, faults.ofSeveralInstances(previous == null));
            if (stack.hasScript("docker/backup")) {
                perform(run, List.of(faults.backUpDestroyAndRestore(run, caller, temp.resolve("backup"))));
            }
            if (previous == null) {
                perform(run, faults.outages());
            }
        }
        if (previous != null) {
            upgrade(images);
        }
        assertThat(results).isNotEmpty().allMatch(Result::isClean);
    }

    /** The page is written each time, so that it is there when a later drill cannot end. */
    private void perform(Run run, List<Drill> drills) throws Exception {
        for (Drill drill : drills) {
            if (isWanted(drill)) {
                results.add(run.perform(drill));
                DrillPage.write(Path.of(System.getProperty("restride.page")), Run.LOAD, environment(), results);
            }
        }
    }

    private boolean isWanted(Drill drill) {
        boolean named = only.matcher(drill.fault()).find();
        boolean inTime = Instant.now().isBefore(end);
        if (named && !inTime) {
            System.out.println("Left out for want of time: " + drill.fault());
        }
        return named && inTime;
    }

    /** From a stack of its own, which is then as good as any for the rest. */
    private void upgrade(Images images) throws Exception {
        if (Instant.now().isBefore(end)) {
            stack.compose("down", "--volumes");
            images.usePrevious();
            stack.compose("up", "--detach");
            stack.awaitHealthy();
            caller.forgetTokens();
        }
        try (var run = new Run(stack, caller)) {
            perform(run, List.of(faults.upgrade(images, System.getProperty("restride.from"))));
            perform(run, faults.outages());
        }
    }

    private String environment() throws IOException {
        return "Last run: %s, %d processors with a load average of %.0f at the end, Docker %s, Compose %s."
                .formatted(
                        System.getProperty("restride.version"),
                        Runtime.getRuntime().availableProcessors(),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                        stack.docker("version", "--format", "{{.Server.Version}}")
                                .strip(),
                        stack.docker("compose", "version", "--short").strip());
    }
}
