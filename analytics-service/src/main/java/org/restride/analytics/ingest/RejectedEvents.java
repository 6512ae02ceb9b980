package org.restride.analytics.ingest;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.restride.analytics.ingest.record.HeaderLines;
import org.restride.analytics.ingest.record.NamedIds;
import org.restride.analytics.sql.Sql;

/**
 * Keeps records that cannot be taken in, byte for byte and with the reason, so that they can be looked at and replayed. Joins
 * the caller's transaction.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class RejectedEvents {

    private static final String KEEP = """
            insert into rejected_event
                (topic, partition, record_offset, reason, rejected_at, record_key, headers, payload)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;
    private static final String TRIED = """
            update rejected_event set reason = ?, last_tried_at = ?
            where topic = ? and partition = ? and record_offset = ?
            """;
    private static final String SETTLE = """
            delete from rejected_event
            where (topic, partition, record_offset)
                  in (select * from unnest(?::text[], ?::text[]::int[], ?::text[]::bigint[]))
            """;
    private static final String FORGET = """
            delete from rejected_event
            where position(? in lower(record_key)) > 0
               or position(? in lower(headers)) > 0
               or position(? in lower(encode(payload, 'escape'))) > 0
            """;
    /** Lets others keep records at the same time, and no erasure. */
    private static final String LOCK_TO_KEEP = "lock table rejected_event in row exclusive mode";
    /** Waits until what others are keeping can be seen; they see the erasure after that. */
    private static final String LOCK_TO_FORGET = "lock table rejected_event in share row exclusive mode";

    private final Sql sql;
    private final Clock clock;
    private final ErasedPatients erased;
    private final RejectionReport report;

    RejectedEvents(AgroalDataSource dataSource, Clock clock, ErasedPatients erased, RejectionReport report) {
        this.sql = Sql.on(dataSource);
        this.clock = clock;
        this.erased = erased;
        this.report = report;
    }

    /**
     * Keeps all of each record; of one that names somebody who was erased, the place and the reason alone. Of one that is kept
     * already the reason changes.
     *
     * @param records with the reasons, which name fields and rules, never values
     */
    void setAside(Map<ConsumerRecord<String, byte[]>, String> records) {
        if (records.isEmpty()) {
            return;
        }
        sql.update(LOCK_TO_KEEP);
        Map<ConsumerRecord<String, byte[]>, Set<UUID>> named = new HashMap<>();
        records.keySet().forEach(record -> named.put(record, NamedIds.in(record)));
        Set<UUID> gone =
                erased.among(named.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        records.forEach((record, reason) -> {
            if (keep(record, reason, Collections.disjoint(named.get(record), gone))) {
                report.setAside(record, reason);
            } else {
                sql.update(TRIED, reason, clock.instant(), record.topic(), record.partition(), record.offset());
            }
        });
    }

    /** Deletes those of these records that were rejected before. */
    void settle(Collection<ConsumerRecord<String, byte[]>> records) {
        sql.update(
                SETTLE,
                texts(records, ConsumerRecord::topic),
                texts(records, ConsumerRecord::partition),
                texts(records, ConsumerRecord::offset));
    }

    /** Deletes all records that name this patient anywhere. */
    void forget(UUID patientId) {
        sql.update(LOCK_TO_FORGET);
        String id = patientId.toString();
        sql.update(FORGET, id, id, id);
    }

    /** @return false when it is there already */
    private boolean keep(ConsumerRecord<String, byte[]> record, String reason, boolean whole) {
        return sql.update(
                        KEEP,
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        reason,
                        clock.instant(),
                        whole ? printable(record.key()) : null,
                        whole ? HeaderLines.of(record.headers()) : "",
                        whole ? record.value() : null)
                > 0;
    }

    /** PostgreSQL's text takes everything but this one character. */
    private static String printable(String text) {
        return text == null ? null : text.replace('\0', '\uFFFD');
    }

    private static String[] texts(
            Collection<ConsumerRecord<String, byte[]>> records, Function<ConsumerRecord<String, byte[]>, Object> part) {
        return records.stream().map(part).map(Object::toString).toArray(String[]::new);
    }
}
