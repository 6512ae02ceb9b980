package org.restride.testing;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * Requests that begin at their times whether earlier ones are answered or not, as those of many people do. What one
 * waits because others are slow counts as its own.
 */
public final class OpenLoad {

    private final int perSecond;

    public OpenLoad(int perSecond) {
        this.perSecond = perSecond;
    }

    /**
     * @param nanos of each from the time it was due
     * @param errors how many failed
     */
    public record Outcome(long[] nanos, int errors) {

        public double millis(double share) {
            long[] sorted = nanos.clone();
            Arrays.sort(sorted);
            return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)] / 1e6;
        }
    }

    public Outcome run(int count, IntFunction<CompletableFuture<?>> send) {
        long[] nanos = new long[count];
        var errors = new AtomicInteger();
        CompletableFuture<?>[] sent = new CompletableFuture<?>[count];
        long begin = System.nanoTime();
        for (int i = 0; i < count; i++) {
            int number = i;
            long due = begin + i * (TimeUnit.SECONDS.toNanos(1) / perSecond);
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            sent[i] = send.apply(i).handle((answer, failure) -> {
                nanos[number] = System.nanoTime() - due;
                if (failure != null && errors.getAndIncrement() == 0) {
                    failure.printStackTrace();
                }
                return null;
            });
        }
        CompletableFuture.allOf(sent).join();
        return new Outcome(nanos, errors.get());
    }
}
