package org.restride.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.restride.testing.OpenLoad;

/** Callers that begin their next call when the one before has ended: as much as gets through, and no more. */
final class ClosedLoop {

    private ClosedLoop() {}

    /** One of them, with a connection of its own. */
    interface Caller extends AutoCloseable {
        void call() throws Exception;
    }

    /**
     * @param nanos of each call
     * @param seconds all together took
     */
    record Outcome(long[] nanos, double seconds) {

        double perSecond() {
            return nanos.length / seconds;
        }

        double millis(double share) {
            return new OpenLoad.Outcome(nanos, 0).millis(share);
        }
    }

    /**
     * Begins when all callers have come.
     *
     * @throws ExecutionException if any call failed
     */
    static Outcome run(int callers, Duration duration, Callable<? extends Caller> newCaller) throws Exception {
        List<Caller> all = new ArrayList<>();
        var threads = Executors.newFixedThreadPool(callers);
        try {
            for (int i = 0; i < callers; i++) {
                all.add(newCaller.call());
            }
            long begin = System.nanoTime();
            long end = begin + duration.toNanos();
            List<Future<LongStream>> running = all.stream()
                    .map(caller -> threads.submit(() -> callUntil(end, caller)))
                    .toList();
            var nanos = LongStream.builder();
            for (var calls : running) {
                calls.get().forEach(nanos);
            }
            return new Outcome(nanos.build().toArray(), (System.nanoTime() - begin) / 1e9);
        } finally {
            threads.shutdown();
            for (Caller caller : all) {
                caller.close();
            }
        }
    }

    private static LongStream callUntil(long end, Caller caller) throws Exception {
        var nanos = LongStream.builder();
        long begin = System.nanoTime();
        while (begin < end) {
            caller.call();
            long now = System.nanoTime();
            nanos.add(now - begin);
            begin = now;
        }
        return nanos.build();
    }
}
