package org.restride.system.drill;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Asks one thing again and again, one answer after the other. */
record Probe(Duration every, Runnable question) implements Runnable {

    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            question.run();
            LockSupport.parkNanos(every.toNanos());
        }
    }
}
