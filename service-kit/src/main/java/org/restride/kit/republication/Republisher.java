package org.restride.kit.republication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.restride.kit.outbox.Outbox;
import org.restride.kit.outbox.OutboxConfig;
import org.restride.kit.republication.History.Chapter;

/**
 * Puts the history into the outbox, some chapters at a time, and only while the relay keeps up: so an event of now waits
 * behind one batch and not behind the history. Each step is one transaction that holds the republication's row, so of several
 * instances one does it, and after a crash it was done or was not.
 */
@ApplicationScoped
class Republisher {

    private static final Logger LOG = Logger.getLogger(Republisher.class);

    private final Republications republications;
    private final History history;
    private final Outbox outbox;
    private final OutboxConfig config;

    Republisher(Republications republications, History history, Outbox outbox, OutboxConfig config) {
        this.republications = republications;
        this.history = history;
        this.outbox = outbox;
        this.config = config;
    }

    enum Step {
        /** No republication is under way, or another instance is at it. */
        NOTHING_TO_DO,
        WENT_ON,
        WAITS_FOR_RELAY
    }

    @Transactional
    Step goOn() {
        Optional<Republication> held = republications.hold();
        if (held.isEmpty()) {
            return Step.NOTHING_TO_DO;
        }
        Republication republication = held.get();
        return switch (republication.state()) {
            case TELLING -> outbox.isBehind(config.batchSize()) ? Step.WAITS_FOR_RELAY : tell(republication);
            case SENDING -> outbox.isSent(republication.lastPosition()) ? finish(republication) : Step.WAITS_FOR_RELAY;
            case DONE -> Step.NOTHING_TO_DO;
        };
    }

    private Step tell(Republication republication) {
        if (republication.chaptersTotal() == null) {
            republications.setTotal(republication, history.chapters());
        }
        String bookmark = republication.bookmark();
        int chapters = 0;
        int events = 0;
        while (events < config.batchSize()) {
            Optional<Chapter> next = history.after(bookmark);
            if (next.isEmpty()) {
                republications.told(republication, chapters, events, outbox.lastPosition());
                return Step.WENT_ON;
            }
            outbox.appendAgain(next.get().events());
            bookmark = next.get().bookmark();
            chapters++;
            events += next.get().events().size();
        }
        republications.goOnAfter(republication, chapters, events, bookmark);
        return Step.WENT_ON;
    }

    private Step finish(Republication republication) {
        republications.finish(republication);
        LOG.infof(
                "Republication %s is done: %d events of %d chapters",
                republication.id(), republication.events(), republication.chaptersDone());
        return Step.NOTHING_TO_DO;
    }
}
