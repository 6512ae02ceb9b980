package org.restride.analytics.ingest;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.restride.analytics.ingest.record.IncomingEvents;
import org.restride.analytics.sql.Sql;
import org.restride.kit.metric.Samples;

/**
 * Tells operators of records that were set aside. Any other record can wait to be looked at; an erasure cannot: somebody
 * was promised to be forgotten and is not.
 */
@Startup
@ApplicationScoped
class RejectionReport {

    private static final Logger LOG = Logger.getLogger(RejectionReport.class);
    private static final String WAITING = """
            select (select count(*) from rejected_event where erasure),
                   (select count(*) from (select 1 from rejected_event limit 10000) events)
            """;

    /** All of them, the erasures among them; there from the beginning, so that an alert sees the first one. */
    private final Counter rejected;

    private final Sql sql;

    RejectionReport(MeterRegistry metrics, Samples samples, AgroalDataSource dataSource) {
        this.rejected = metrics.counter("restride.ingest.rejected");
        this.sql = Sql.on(dataSource);
        samples.of(this::waiting)
                .gauge("restride.ingest.erasures.rejected", null, Tags.empty(), Waiting::erasures)
                .gauge("restride.ingest.set.aside", "events", Tags.empty(), Waiting::events);
    }

    /**
     * @param erasures that could not be carried out until now
     * @param events all that were set aside until now, the erasures among them; 10,000 at most
     */
    private record Waiting(long erasures, long events) {}

    /** @param reason names fields and rules, never values */
    void setAside(ConsumerRecord<String, byte[]> record, String reason) {
        rejected.increment();
        if (IncomingEvents.isErasure(record)) {
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

    /** The same on every instance, also after a restart: as long as one is rejected, somebody is not forgotten. */
    private Waiting waiting() {
        return sql.first(WAITING, row -> new Waiting(row.getLong(1), row.getLong(2)))
                .orElseThrow();
    }
}
