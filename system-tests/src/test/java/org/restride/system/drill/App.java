package org.restride.system.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * One patient's app. It enters something every few seconds, sends it under the same id until it is acknowledged, waits as
 * long as it is told to, and catches up after an outage.
 */
final class App implements Runnable {

    private static final List<EntryKind> TURNS = List.of(
            EntryKind.SESSION, EntryKind.PAIN_SCORE, EntryKind.SESSION, EntryKind.SYMPTOM_REPORT, EntryKind.SESSION);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration GLANCE = Duration.ofMillis(20);

    private final UUID patient;
    private final Duration every;
    private final Caller caller;
    private final Acknowledged acknowledged;
    private final Map<EntryKind, Integer> entered = new EnumMap<>(EntryKind.class);
    private int turn;
    private volatile boolean wanted;
    private volatile boolean idle = true;

    App(UUID patient, Duration every, Caller caller, Acknowledged acknowledged) {
        this.patient = patient;
        this.every = every;
        this.caller = caller;
        this.acknowledged = acknowledged;
    }

    void begin() {
        idle = false;
        wanted = true;
    }

    void end() {
        wanted = false;
    }

    /** Whether all it entered is acknowledged and nothing more is wanted. */
    boolean isIdle() {
        return idle && !wanted;
    }

    @Override
    public void run() {
        Instant due = Instant.now();
        while (!Thread.currentThread().isInterrupted()) {
            if (!wanted) {
                idle = true;
                due = Instant.now().plusMillis(Math.floorMod(patient.hashCode(), every.toMillis()));
                park(GLANCE);
            } else if (Instant.now().isBefore(due)) {
                idle = false;
                park(GLANCE);
            } else {
                idle = false;
                sendUntilAcknowledged(next());
                due = due.plus(every);
            }
        }
    }

    private Entry next() {
        EntryKind kind = TURNS.get(turn++ % TURNS.size());
        int number = entered.merge(kind, 1, Integer::sum) - 1;
        return new Entry(patient, kind, number, UUID.randomUUID());
    }

    private void sendUntilAcknowledged(Entry entry) {
        for (int attempt = 1; !Thread.currentThread().isInterrupted(); attempt++) {
            boolean first = attempt == 1;
            Reply reply = caller.put(
                    Part.SESSIONS,
                    Clinic.IMPORTER,
                    entry.path(),
                    entry.body(),
                    null,
                    (status, body) ->
                            first && status == 200 ? "said to be there before it was" : entry.contradiction(body));
            if (reply.isGood()) {
                acknowledged.add(entry);
                return;
            }
            park(reply.retryAfter() == null ? AFTER_FAILURE : reply.retryAfter());
        }
    }

    private static void park(Duration duration) {
        LockSupport.parkNanos(duration.toNanos());
    }
}
