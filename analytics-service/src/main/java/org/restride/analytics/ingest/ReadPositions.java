package org.restride.analytics.ingest;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.restride.analytics.evaluation.EvaluationHold;
import org.restride.analytics.sql.Sql;
import org.restride.kit.topic.TopicSetup;

/**
 * How far this database has got in the topics. It is written after the records were stored, so a database, also one from a
 * backup, has what lies before its positions. A topic that was lost and made again is read from its beginning.
 */
@ApplicationScoped
class ReadPositions {

    private static final Logger LOG = Logger.getLogger(ReadPositions.class);

    private static final String WRITE = """
            insert into read_position (topic, partition, topic_id, next_offset)
            select topic, partition, topic_id, next_offset
            from unnest(?, cast(? as integer[]), ?, cast(? as bigint[])) as read (topic, partition, topic_id, next_offset)
            order by topic, partition
            on conflict (topic, partition) do update
                set topic_id = excluded.topic_id, next_offset = excluded.next_offset
            """;

    private final Sql sql;
    private final TopicSetup topics;
    private final EvaluationHold hold;
    /** Of the topics as they were when their partitions were assigned. */
    private final Map<String, UUID> topicIds = new ConcurrentHashMap<>();

    ReadPositions(AgroalDataSource dataSource, TopicSetup topics, EvaluationHold hold) {
        this.sql = Sql.on(dataSource);
        this.topics = topics;
        this.hold = hold;
    }

    private record Position(TopicPartition partition, UUID topicId, long nextOffset) {}

    /** Brings a consumer, to which partitions were just assigned, to where this database has got. */
    void seek(KafkaConsumer<String, byte[]> consumer, Collection<TopicPartition> assigned) {
        if (assigned.isEmpty()) {
            return;
        }
        topicIds.putAll(topics.ids(assigned.stream().map(TopicPartition::topic).collect(Collectors.toSet())));
        Map<TopicPartition, Position> known = known();
        List<TopicPartition> begin = new ArrayList<>();
        Set<TopicPartition> never = new HashSet<>();
        for (TopicPartition partition : assigned) {
            Position position = known.get(partition);
            if (position == null) {
                never.add(partition);
            } else if (position.topicId().equals(topicIds.get(partition.topic()))) {
                consumer.seek(partition, position.nextOffset());
            } else {
                begin.add(partition);
            }
        }
        if (!never.isEmpty() && !followsGroup()) {
            begin.addAll(never);
            holdIfReadBefore(consumer.committed(never).values());
        }
        // Written down at once, so that a partition without records is not taken for new the next time.
        Map<TopicPartition, Long> beginning = consumer.beginningOffsets(begin);
        beginning.forEach(consumer::seek);
        write(beginning);
    }

    /** What a database that is gone took in, Kafka may not have any more. */
    private void holdIfReadBefore(Collection<?> committed) {
        if (committed.stream().anyMatch(Objects::nonNull)) {
            hold.begin();
            LOG.warn(
                    "This database is new, and another one was there before it: nobody is evaluated until it was filled"
                            + " and a rebuild was asked for; see docs/recovery.md");
        }
    }

    /** Tells that records were stored. Those of topics of which no partition was ever assigned are passed over. */
    void advance(List<ConsumerRecord<String, byte[]>> taken) {
        Map<TopicPartition, Long> next = new HashMap<>();
        taken.forEach(record ->
                next.merge(new TopicPartition(record.topic(), record.partition()), record.offset() + 1, Math::max));
        write(next);
    }

    private void write(Map<TopicPartition, Long> next) {
        List<TopicPartition> partitions = next.keySet().stream()
                .filter(partition -> topicIds.containsKey(partition.topic()))
                .toList();
        sql.update(
                WRITE,
                partitions.stream().map(TopicPartition::topic).toArray(String[]::new),
                partitions.stream()
                        .map(partition -> Integer.toString(partition.partition()))
                        .toArray(String[]::new),
                partitions.stream()
                        .map(partition -> topicIds.get(partition.topic()))
                        .toArray(UUID[]::new),
                partitions.stream()
                        .map(partition -> Long.toString(next.get(partition)))
                        .toArray(String[]::new));
    }

    private Map<TopicPartition, Position> known() {
        return sql
                .list(
                        "select topic, partition, topic_id, next_offset from read_position",
                        row -> new Position(
                                new TopicPartition(row.getString("topic"), row.getInt("partition")),
                                Sql.uuid(row, "topic_id"),
                                row.getLong("next_offset")))
                .stream()
                .collect(Collectors.toMap(Position::partition, position -> position));
    }

    private boolean followsGroup() {
        return sql.first("select follows_group from intake", row -> row.getBoolean(1))
                .orElseThrow();
    }
}
