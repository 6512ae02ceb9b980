package org.restride.stack.process;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Ends one process, ever less politely: SIGTERM, then SIGINT, then SIGKILL. The middle step is PostgreSQL's: on SIGTERM
 * it waits for its clients to leave, on SIGINT it sends them away.
 */
public final class Termination {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ProcessHandle process;

    public Termination(ProcessHandle process) {
        this.process = process;
    }

    public void carryOut() {
        process.destroy();
        if (!ended()) {
            interrupt();
        }
        if (!ended()) {
            process.destroyForcibly();
            ended();
        }
    }

    private void interrupt() {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean ended() {
        try {
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
