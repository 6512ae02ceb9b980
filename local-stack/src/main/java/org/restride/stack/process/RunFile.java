package org.restride.stack.process;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who runs a part: enough to find the process again after its launcher was killed, and to tell it from a stranger that
 * was given the same number later.
 *
 * @param startedAt as the system tells it; a process number is used again, a number with its start is not
 * @param mark what stands on the process's command line
 */
public record RunFile(String part, long pid, Instant startedAt, int port, String mark) {

    /** The provider runs in the launcher's process; {@code token} finds its port here. */
    public static final String SIGN_IN = "sign-in";

    /** Runs in the launcher's process, too. */
    public static final String MAIL = "mail";

    /** The system derives the start from its boot time, which moves a little when the clock is set. */
    private static final Duration CLOCK_SLACK = Duration.ofSeconds(2);

    public static RunFile of(String part, ProcessHandle process, int port, String mark) {
        Instant startedAt = process.info().startInstant().orElseGet(Instant::now);
        return new RunFile(part, process.pid(), startedAt, port, mark);
    }

    static RunFile parse(String part, List<String> lines) {
        return new RunFile(
                part,
                Long.parseLong(lines.get(0)),
                Instant.parse(lines.get(1)),
                Integer.parseInt(lines.get(2)),
                lines.get(3));
    }

    List<String> lines() {
        return List.of(Long.toString(pid), startedAt.toString(), Integer.toString(port), mark);
    }

    /** The process, if it still runs and is the one that was written down. */
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(this::startedThen)
                .filter(this::bearsTheMark);
    }

    private boolean startedThen(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(start, startedAt).abs().compareTo(CLOCK_SLACK) <= 0)
                .orElse(false);
    }

    /** Some systems hide command lines; number and start have to do there. */
    private boolean bearsTheMark(ProcessHandle process) {
        return process.info().commandLine().map(line -> line.contains(mark)).orElse(true);
    }
}
