package org.restride.kit.loop;

import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Tells of an outage twice, when it begins and when it is over, however often a background loop tries in between. */
public final class OutageLog {

    private final Logger log;
    private final String loop;
    private long beginNanos;
    private int failures;

    /** @param loop who tries, as in "outbox-relay" */
    public OutageLog(Logger log, String loop) {
        this.log = log;
        this.loop = loop;
    }

    public void failed(Throwable error) {
        if (failures++ == 0) {
            beginNanos = System.nanoTime();
            log.warnf("%s cannot go on and tries again until it can: %s", loop, reason(error));
        }
        log.debugf(error, "%s failed %d times", loop, failures);
    }

    public void succeeded() {
        if (failures > 0) {
            log.infof(
                    "%s goes on after %d s and %d attempts",
                    loop, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - beginNanos), failures);
            failures = 0;
        }
    }

    /** The innermost error's kind and message, short enough for one line. */
    private static String reason(Throwable error) {
        Throwable innermost = error;
        while (innermost.getCause() != null && innermost.getCause() != innermost) {
            innermost = innermost.getCause();
        }
        return innermost.getClass().getSimpleName() + ": " + innermost.getMessage();
    }
}
