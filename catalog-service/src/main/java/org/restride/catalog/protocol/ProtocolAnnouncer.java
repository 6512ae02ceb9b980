package org.restride.catalog.protocol;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import org.jboss.logging.Logger;
import org.restride.catalog.exercise.Exercises;
import org.restride.events.EventCodec;
import org.restride.kit.outbox.Outbox;

/**
 * Tells the other services of every protocol version, once, and once more when the form of the event has grown. The event
 * and the mark that it was sent are one transaction: after a crash the next start does both or neither, and of several
 * instances one does it while the others wait.
 */
@ApplicationScoped
class ProtocolAnnouncer {

    private static final Logger LOG = Logger.getLogger(ProtocolAnnouncer.class);
    static final URI SOURCE = URI.create("/catalog-service");

    private final Protocols protocols;
    private final Exercises exercises;
    private final Outbox outbox;
    private final Clock clock;

    ProtocolAnnouncer(Protocols protocols, Exercises exercises, Outbox outbox, Clock clock) {
        this.protocols = protocols;
        this.exercises = exercises;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    void announceAtStart(@Observes StartupEvent event) {
        announceNew();
    }

    /** @return how many versions were announced now */
    @Transactional
    int announceNew() {
        var unannounced = protocols.lockUnannounced(ProtocolPublishedEvents.FORM);
        unannounced.forEach(this::announce);
        return unannounced.size();
    }

    private void announce(ProtocolVersion protocol) {
        var event = ProtocolPublishedEvents.of(protocol, exercises.findRevisions(protocol.exercises));
        outbox.withdraw(event.recordKey()); // an earlier form of the same event
        outbox.append(EventCodec.encode(event, SOURCE));
        protocol.announcedAt = clock.instant();
        protocol.announcedForm = ProtocolPublishedEvents.FORM;
        LOG.infof("Announced protocol %s %s", protocol.id.code(), protocol.id.version());
    }
}
