package org.restride.system.drill;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** A stack with patients in it who go on entering things from one drill to the next. */
final class Run implements AutoCloseable {

    /** In words. */
    static final String LOAD = "60 apps enter 20 sessions, pain scores and symptom reports a second while others read";

    private static final int PATIENTS = 60;
    private static final int PER_SECOND = 20;
    private static final Duration BEFORE = Duration.ofSeconds(3);
    private static final Duration AFTER = Duration.ofSeconds(3);
    private static final Duration LONGEST_FAILING = Duration.ofMinutes(3);

    private final Stack stack;
    private final Caller caller;
    private final Acknowledged acknowledged = new Acknowledged();
    private final Load load;
    private final Reckoning reckoning;

    Run(Stack stack, Caller caller) throws IOException {
        this.stack = stack;
        this.caller = caller;
        var clinic = new Clinic(caller);
        clinic.open(PATIENTS);
        this.load = new Load(caller, clinic, acknowledged, PER_SECOND);
        this.reckoning = new Reckoning(caller, stack, clinic, acknowledged);
    }

    Load load() {
        return load;
    }

    Reckoning reckoning() {
        return reckoning;
    }

    Result perform(Drill drill) throws Exception {
        System.out.println(drill.fault());
        load.start();
        hold(BEFORE);
        caller.log().take();
        int before = acknowledged.count();
        Instant began = Instant.now();
        drill.action().run();
        stack.awaitHealthy();
        Duration healthyAfter = since(began);
        hold(AFTER);
        // Health checks may not have noticed what clients did.
        await().atMost(LONGEST_FAILING)
                .until(() -> since(caller.log().lastFailure()).compareTo(AFTER) > 0);
        load.stop();
        var answers = caller.log().take();
        reckoning.awaitReports();
        Duration reportedAfter = since(began);
        var result = new Result(
                drill.fault(),
                answers,
                healthyAfter,
                reportedAfter,
                acknowledged.count() - before,
                reckoning.balance());
        tell(result);
        return result;
    }

    /** Lets time pass under load: a fault has to last, and what is steady has to be seen to be. */
    static void hold(Duration duration) {
        Instant end = Instant.now().plus(duration);
        while (Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.between(Instant.now(), end).toNanos());
        }
    }

    @Override
    public void close() {
        load.close();
    }

    private static Duration since(Instant began) {
        return Duration.between(began, Instant.now());
    }

    private static void tell(Result result) {
        System.out.printf(
                "  degraded %.1f s; clients saw %s; healthy after %.1f s, reports complete after %.1f s; %d acknowledged, "
                        + "%d lost, %d doubled, %d wrong answers%n",
                result.degraded().toMillis() / 1000.0,
                result.seen(),
                result.healthyAfter().toMillis() / 1000.0,
                result.reportedAfter().toMillis() / 1000.0,
                result.acknowledged(),
                result.balance().lost().size(),
                result.balance().doubled().size(),
                result.wrong().size());
        result.balance().lost().stream().limit(5).forEach(line -> System.out.println("  LOST " + line));
        result.balance().doubled().stream().limit(5).forEach(line -> System.out.println("  DOUBLED " + line));
        result.wrong().stream().limit(5).forEach(answer -> System.out.println("  WRONG " + answer.complaint()));
    }
}
