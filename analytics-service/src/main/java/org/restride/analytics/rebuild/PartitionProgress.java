package org.restride.analytics.rebuild;

import org.apache.kafka.common.TopicPartition;

/**
 * How far a partition was read.
 *
 * @param end where it ended when the rebuild began; the first offset that is not to be read
 */
record PartitionProgress(TopicPartition partition, long first, long next, long end) {

    boolean isRead() {
        return next >= end;
    }
}
