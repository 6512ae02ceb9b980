package org.restride.session.protocol;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.restride.events.EventCodec;
import org.restride.events.EventType;
import org.restride.events.ProtocolPublished;
import org.restride.events.UnreadableEvent;
import org.restride.kit.consumer.ConsumerLoop;
import org.restride.kit.consumer.ConsumerLoops;
import org.restride.kit.problem.RefusedData;

/** Hears of published protocol versions. */
@ApplicationScoped
class ProtocolListener {

    private static final Logger LOG = Logger.getLogger(ProtocolListener.class);

    /**
     * Another number reads the compacted topic from its beginning: raise it with every release that keeps more of an
     * announcement than the one before, which may have read it already.
     */
    private static final String GROUP = "session-service-protocols-2";

    private final ConsumerLoops loops;
    private final Protocols protocols;
    private ConsumerLoop loop;

    ProtocolListener(ConsumerLoops loops, Protocols protocols) {
        this.loops = loops;
        this.protocols = protocols;
    }

    void start(@Observes StartupEvent event) {
        loop = loops.start(GROUP, List.of(EventType.PROTOCOL_PUBLISHED.topic()), this::hear);
    }

    void stop(@Observes ShutdownEvent event) {
        loop.close();
    }

    private void hear(List<ConsumerRecord<String, byte[]>> records) {
        records.forEach(this::hear);
    }

    private void hear(ConsumerRecord<String, byte[]> record) {
        try {
            var protocol = (ProtocolPublished) EventCodec.decode(EventType.PROTOCOL_PUBLISHED, record.value());
            protocols.remember(protocol);
            LOG.infof("Knows protocol %s version %s", protocol.code(), protocol.version());
        } catch (UnreadableEvent e) {
            passOver(record, e.getMessage());
        } catch (RuntimeException e) {
            if (!RefusedData.isBehind(e)) {
                throw e;
            }
            passOver(record, "refused by the database");
        }
    }

    /** The topic is compacted: the record stays there and can be read again after the mistake is mended. */
    private static void passOver(ConsumerRecord<String, byte[]> record, String reason) {
        LOG.errorf(
                "Passed over %s partition %d offset %d: %s",
                record.topic(), record.partition(), record.offset(), reason);
    }
}
