package org.restride.analytics.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** How far a consumer group is behind. */
final class GroupLag implements AutoCloseable {

    private final Admin admin;
    private final String group;
    private final List<String> topics;

    GroupLag(String bootstrapServers, String group, List<String> topics) {
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
        this.group = group;
        this.topics = topics;
    }

    /** Records of these topics that the group has not committed. */
    long records() throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        admin.describeTopics(topics).allTopicNames().get().forEach((topic, description) -> description
                .partitions()
                .forEach(partition ->
                        latest.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest())));
        var committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        long records = 0;
        for (var end : admin.listOffsets(latest).all().get().entrySet()) {
            var done = committed.get(end.getKey());
            records += end.getValue().offset() - (done == null ? 0 : done.offset());
        }
        return records;
    }

    @Override
    public void close() {
        admin.close();
    }
}
