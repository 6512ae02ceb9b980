package org.restride.kit.loop;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Does work on a thread of its own: at once when woken, and every so often for what nobody woke it for. Whatever fails
 * is logged, waited out and tried again; nothing ends the loop but closing it.
 */
public final class WokenLoop implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(WokenLoop.class);
    private static final Duration STOPPING = Duration.ofSeconds(10);

    private final Step step;
    private final Duration lookEvery;
    private final Backoff backoff;
    private final OutageLog outage;
    private final Semaphore work = new Semaphore(0);
    private final Thread thread;
    private volatile boolean running = true;

    /** One piece of work. */
    @FunctionalInterface
    public interface Step {
        /** @return true when more may be waiting, so that the loop goes on at once */
        boolean doSome() throws Exception;
    }

    public WokenLoop(String name, Duration lookEvery, Duration longestBackoff, Step step) {
        this.step = step;
        this.lookEvery = lookEvery;
        this.backoff = new Backoff(longestBackoff);
        this.outage = new OutageLog(LOG, name);
        this.thread = new Thread(this::run, name);
    }

    public void start() {
        RunningLoops.add(thread);
        thread.start();
    }

    /** Tells that there is work; cheap, from any thread. */
    public void wake() {
        work.release();
    }

    /** Lets the step at hand finish and ends the thread. */
    @Override
    public void close() {
        running = false;
        RunningLoops.remove(thread);
        wake();
        try {
            thread.join(STOPPING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
    }

    private void run() {
        while (running) {
            try {
                work.drainPermits();
                boolean more = step.doSome();
                backoff.reset();
                outage.succeeded();
                if (!more) {
                    work.tryAcquire(lookEvery.toMillis(), TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException e) {
                return;
            } catch (Throwable e) { // an Error, too, must not end the loop in silence
                outage.failed(e);
                if (running && !backoff.pause()) {
                    return;
                }
            }
        }
    }
}
