package org.restride.stack.load;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.restride.stack.part.StackFailure;

/**
 * The end-to-end check: whatever was accepted has to show in the patient's report, through outbox, broker and
 * evaluation. Waits as long as more reports become complete.
 */
final class ReportCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Function<UUID, Coverage> reports;
    private final Duration patience;

    ReportCheck(Function<UUID, Coverage> reports) {
        this(reports, PATIENCE);
    }

    ReportCheck(Function<UUID, Coverage> reports, Duration patience) {
        this.reports = reports;
        this.patience = patience;
    }

    /** @throws StackFailure naming the first patient whose report stays different */
    void await(Map<UUID, Coverage> expected) throws InterruptedException {
        Map<UUID, Coverage> open = new LinkedHashMap<>(expected);
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            if (dropComplete(open)) {
                deadline = System.nanoTime() + patience.toNanos();
            }
            if (open.isEmpty()) {
                return;
            }
            if (System.nanoTime() > deadline) {
                throw mismatch(open);
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }

    private boolean dropComplete(Map<UUID, Coverage> open) {
        return open.entrySet()
                .removeIf(patient -> reports.apply(patient.getKey()).equals(patient.getValue()));
    }

    private StackFailure mismatch(Map<UUID, Coverage> open) {
        var first = open.entrySet().iterator().next();
        return new StackFailure("%d reports do not show what was sent; that of patient %s shows %s instead of %s."
                .formatted(open.size(), first.getKey(), reports.apply(first.getKey()), first.getValue()));
    }
}
