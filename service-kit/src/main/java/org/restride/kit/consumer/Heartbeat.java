package org.restride.kit.consumer;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.Metric;

/** When a consumer's group last heard of it. Kafka tells it by one of some hundred metrics, which is looked up once. */
final class Heartbeat {

    private static final String METRIC = "last-heartbeat-seconds-ago";

    private final Consumer<?, ?> consumer;
    private Metric metric;

    Heartbeat(Consumer<?, ?> consumer) {
        this.consumer = consumer;
    }

    /** Negative before the consumer has joined. */
    long ageSeconds() {
        if (metric == null) {
            metric = consumer.metrics().values().stream()
                    .filter(each -> each.metricName().name().equals(METRIC))
                    .findFirst()
                    .orElse(null);
        }
        return metric == null ? -1 : ((Number) metric.metricValue()).longValue();
    }
}
