package org.restride.kit.limit;

import io.github.bucket4j.Bucket;
import java.util.concurrent.TimeUnit;

/** What is left of one caller's allowance. */
public final class Allowed {

    private final Bucket bucket;

    Allowed(Bucket bucket) {
        this.bucket = bucket;
    }

    /** @throws TooManyRequests if nothing is left */
    public void take() {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyRequests(secondsFor(probe.getNanosToWaitForRefill()));
        }
    }

    private static long secondsFor(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos) + 1;
    }
}
