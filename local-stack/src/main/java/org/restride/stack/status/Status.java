package org.restride.stack.status;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.restride.stack.home.StackHome;
import org.restride.stack.part.Console;
import org.restride.stack.part.Endpoint;
import org.restride.stack.process.RunFile;
import org.restride.stack.process.RunFiles;
import org.restride.stack.services.HealthProbe;

/** {@code ./restride status}: a line per part, found through the run files. */
public final class Status {

    private static final int ALL_UP = 0;
    private static final int SOMETHING_DOWN = 3;

    private final RunFiles runFiles;
    private final Console console;

    public Status(StackHome home, Console console) {
        this.runFiles = new RunFiles(home);
        this.console = console;
    }

    public int run() {
        Predicate<Endpoint> healthy = endpoint -> new HealthProbe(endpoint).ready();
        var parts = List.of(
                part("postgres", "PostgreSQL", Endpoint::answers),
                part("launcher", "launcher, Kafka", Endpoint::answers),
                part(RunFile.SIGN_IN, "sign-in", Endpoint::answers),
                part(RunFile.MAIL, "mail", Endpoint::answers),
                part("catalog-service", "catalog-service", healthy),
                part("session-service", "session-service", healthy),
                part("analytics-service", "analytics-service", healthy));
        console.say(
                "  %-18s %-5s %8s %6s  %-5s  %s".formatted("part", "state", "pid", "port", "ready", "memory (PSS)"));
        parts.forEach(part -> console.say(part.line()));
        if (parts.stream().anyMatch(PartStatus::up)) {
            console.say("  %-48s %s".formatted("total", PartStatus.memory(total(parts))));
        }
        return parts.stream().allMatch(part -> part.up() && part.ready()) ? ALL_UP : SOMETHING_DOWN;
    }

    private PartStatus part(String part, String label, Predicate<Endpoint> readiness) {
        return runFiles.read(part)
                .map(file -> PartStatus.of(label, file, readiness))
                .orElseGet(() -> PartStatus.down(label));
    }

    private static OptionalLong total(List<PartStatus> parts) {
        return parts.stream()
                .map(PartStatus::kilobytes)
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .reduce(Long::sum);
    }
}
