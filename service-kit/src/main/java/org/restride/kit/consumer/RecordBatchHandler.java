package org.restride.kit.consumer;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Takes what one poll brought. */
@FunctionalInterface
public interface RecordBatchHandler {

    /**
     * Stores the batch for good before it returns: the offsets are committed next. Called again with the same records
     * after any failure, here or in a crash, so it must not matter how often a record comes.
     */
    void handle(List<ConsumerRecord<String, byte[]>> records);
}
