package org.restride.kit.loop;

import java.time.Duration;

/** Pauses between attempts of a background loop: 100 ms at first, doubling up to a limit. */
public final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(100);

    private final Duration longest;
    private Duration next = FIRST;

    public Backoff(Duration longest) {
        this.longest = longest;
    }

    public void reset() {
        next = FIRST;
    }

    /** @return false when the thread was interrupted, which means that the service is stopping */
    public boolean pause() {
        try {
            Thread.sleep(next.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(longest) < 0 ? doubled : longest;
        return true;
    }
}
