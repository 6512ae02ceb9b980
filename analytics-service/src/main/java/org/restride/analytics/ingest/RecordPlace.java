package org.restride.analytics.ingest;

/** Where a record stands in Kafka. */
public record RecordPlace(String topic, int partition, long offset) {

    /** Where a listing begins. */
    public static final RecordPlace BEFORE_ALL = new RecordPlace("", 0, -1);
}
