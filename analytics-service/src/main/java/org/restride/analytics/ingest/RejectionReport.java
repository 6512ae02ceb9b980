package org.restride.analytics.ingest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Tells operators of records that were set aside. Any other record can wait to be looked at; an erasure cannot: somebody
 * was promised to be forgotten and is not.
 */
@Startup
@ApplicationScoped
class RejectionReport {

    private static final Logger LOG = Logger.getLogger(RejectionReport.class);

    /** All of them, the erasures among them. */
    private final Counter rejected;

    private final Counter erasures;

    /** Both are there from the beginning: an alert sees the first one only if there was a zero before. */
    RejectionReport(MeterRegistry metrics) {
        this.rejected = metrics.counter("restride.ingest.rejected");
        this.erasures = metrics.counter("restride.ingest.erasures.rejected");
    }

    /** @param reason names fields and rules, never values */
    void setAside(ConsumerRecord<String, byte[]> record, String reason) {
        rejected.increment();
        if (IncomingEvents.isErasure(record)) {
            erasures.increment();
            LOG.errorf(
                    "An erasure could not be carried out: %s partition %d offset %d, patient %s: %s",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    IncomingEvents.patientId(record).map(Object::toString).orElse("not known"),
                    reason);
        } else {
            LOG.errorf(
                    "Set aside %s partition %d offset %d: %s",
                    record.topic(), record.partition(), record.offset(), reason);
        }
    }
}
