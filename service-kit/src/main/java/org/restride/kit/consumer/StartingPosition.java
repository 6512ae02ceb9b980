package org.restride.kit.consumer;

import java.util.Collection;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Decides where a consumer begins in partitions that were just assigned to it. */
@FunctionalInterface
public interface StartingPosition {

    /** Seeks in those in which not the group's offset counts. Whatever it throws is waited out and begun again. */
    void seek(KafkaConsumer<String, byte[]> consumer, Collection<TopicPartition> assigned);
}
