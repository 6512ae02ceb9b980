package org.restride.analytics.ingest;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.restride.analytics.ingest.record.IncomingEvents;
import org.restride.analytics.sql.Sql;
import org.restride.analytics.sql.Sql.SqlFailure;

/**
 * Tells operators of records that were set aside. Any other record can wait to be looked at; an erasure cannot: somebody
 * was promised to be forgotten and is not.
 */
@Startup
@ApplicationScoped
class RejectionReport {

    private static final Logger LOG = Logger.getLogger(RejectionReport.class);

    /** All of them, the erasures among them; there from the beginning, so that an alert sees the first one. */
    private final Counter rejected;

    private final Sql sql;

    RejectionReport(MeterRegistry metrics, AgroalDataSource dataSource) {
        this.rejected = metrics.counter("restride.ingest.rejected");
        this.sql = Sql.on(dataSource);
        Gauge.builder("restride.ingest.erasures.rejected", this::erasures)
                .description("Erasures that could not be carried out until now")
                .register(metrics);
    }

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
    private double erasures() {
        try {
            return sql.first("select count(*) from rejected_event where erasure", row -> row.getLong(1))
                    .orElseThrow();
        } catch (SqlFailure e) { // the database is away; nobody knows
            return Double.NaN;
        }
    }
}
