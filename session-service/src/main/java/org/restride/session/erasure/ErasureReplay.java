package org.restride.session.erasure;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Erases again, before the first request is answered, whom a database brought back that was restored from a backup; and
 * lists erasures from before there was a list.
 */
@ApplicationScoped
class ErasureReplay {

    private static final Logger LOG = Logger.getLogger(ErasureReplay.class);

    /** Before anything is sent or told again. */
    private static final int FIRST = 1;

    private final ErasureList list;
    private final Erasure erasure;

    ErasureReplay(ErasureList list, Erasure erasure) {
        this.list = list;
        this.erasure = erasure;
    }

    void start(@Observes @Priority(FIRST) StartupEvent event) {
        if (list.isKept()) {
            replay();
        } else {
            LOG.info("No list of erasures is kept beside the database: restride.erasure.list-file names none");
        }
    }

    void replay() {
        Map<UUID, Instant> listed = list.all();
        Map<UUID, Instant> known = erasure.all();
        Map<UUID, Instant> forgotten = new HashMap<>(listed);
        forgotten.keySet().removeAll(known.keySet());
        forgotten.forEach(erasure::eraseAgain);
        if (!forgotten.isEmpty()) {
            LOG.warnf("Erased %d patients again whom the database did not know as erased", forgotten.size());
        }
        known.keySet().removeAll(listed.keySet());
        known.forEach(list::add);
    }
}
