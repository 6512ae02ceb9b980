package org.restride.stack.load;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.restride.stack.demo.Fact;
import org.restride.stack.demo.Fact.PainScored;
import org.restride.stack.demo.Fact.Screened;
import org.restride.stack.demo.Fact.SessionDone;
import org.restride.stack.part.Console;

/** Counts what was sent, and says so every few seconds. */
final class LoadProgress {

    private static final long NANOS_BETWEEN_LINES = Duration.ofSeconds(3).toNanos();

    private final Console console;
    private final int patients;
    private final long begun = System.nanoTime();
    private final AtomicLong lastLine = new AtomicLong(begun);
    private final AtomicInteger patientsDone = new AtomicInteger();
    private final AtomicInteger plans = new AtomicInteger();
    private final AtomicInteger sessions = new AtomicInteger();
    private final AtomicInteger scores = new AtomicInteger();
    private final AtomicInteger screens = new AtomicInteger();

    LoadProgress(Console console, int patients) {
        this.console = console;
        this.patients = patients;
    }

    void sent(Fact fact) {
        if (fact instanceof SessionDone) {
            sessions.incrementAndGet();
        } else if (fact instanceof PainScored) {
            scores.incrementAndGet();
        } else if (fact instanceof Screened) {
            screens.incrementAndGet();
        } else {
            plans.incrementAndGet();
        }
        long now = System.nanoTime();
        long last = lastLine.get();
        if (now - last > NANOS_BETWEEN_LINES && lastLine.compareAndSet(last, now)) {
            say();
        }
    }

    void patientDone() {
        patientsDone.incrementAndGet();
    }

    void say() {
        console.progress(
                "demo clinic",
                String.format(
                        Locale.ROOT,
                        "%2d of %d patients, %,6d records sent, %.0f s",
                        patientsDone.get(),
                        patients,
                        plans.get() + sessions.get() + scores.get() + screens.get(),
                        Console.seconds(took())));
    }

    Coverage counted() {
        return new Coverage(sessions.get(), scores.get());
    }

    Duration took() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
