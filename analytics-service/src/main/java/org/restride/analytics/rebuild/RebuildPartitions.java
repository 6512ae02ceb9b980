package org.restride.analytics.rebuild;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.restride.analytics.sql.Sql;

/** How far rebuilds have read the topics. */
@ApplicationScoped
class RebuildPartitions {

    private static final String BEGIN = """
            insert into rebuild_partition (rebuild_id, topic, partition, first_offset, next_offset, end_offset)
            values (?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;
    private static final String ADVANCE = """
            update rebuild_partition set next_offset = greatest(next_offset, ?)
            where rebuild_id = ? and topic = ? and partition = ?
            """;
    private static final String OF = """
            select topic, partition, first_offset, next_offset, end_offset from rebuild_partition where rebuild_id = ?
            """;

    private final Sql sql;

    RebuildPartitions(AgroalDataSource dataSource) {
        this.sql = Sql.on(dataSource);
    }

    /** Empty until it is known what there is to read. */
    List<PartitionProgress> of(UUID rebuildId) {
        return sql.list(
                OF,
                row -> new PartitionProgress(
                        new TopicPartition(row.getString("topic"), row.getInt("partition")),
                        row.getLong("first_offset"),
                        row.getLong("next_offset"),
                        row.getLong("end_offset")),
                rebuildId);
    }

    @Transactional
    void begin(UUID rebuildId, Collection<PartitionProgress> partitions) {
        partitions.forEach(each -> sql.update(
                BEGIN,
                rebuildId,
                each.partition().topic(),
                each.partition().partition(),
                each.first(),
                each.next(),
                each.end()));
    }

    /** @param next the first offset that was not read; one that was passed before is not gone back to */
    @Transactional
    void advance(UUID rebuildId, Map<TopicPartition, Long> next) {
        next.forEach((partition, offset) ->
                sql.update(ADVANCE, offset, rebuildId, partition.topic(), partition.partition()));
    }
}
