package org.restride.analytics.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.analytics.History;
import org.restride.analytics.Topic;
import org.restride.events.EventType;
import org.restride.kit.metric.Samples;
import org.restride.testing.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class RejectedErasureTest {

    private static final Logger LOG = Logger.getLogger(RejectionReport.class.getName());

    @Inject
    EventConsumer consumer;

    @Inject
    BatchIngestor ingestor;

    @Inject
    MeterRegistry metrics;

    @Inject
    Samples samples;

    private final Lines lines = new Lines();
    private final History ada = History.ofSomebody();
    private final String key = ada.patientId().toString();
    private final ConsumerRecord<String, byte[]> erasure =
            Topic.received(ada.erased(), new Random().nextLong(1L << 50, 1L << 60));
    private double before;

    @BeforeEach
    void listen() {
        LOG.addHandler(lines);
        before = count();
    }

    @AfterEach
    void stop() {
        LOG.removeHandler(lines);
    }

    @Test
    void one_that_cannot_be_read_is_told_apart_with_its_place_and_patient() {
        consumer.take(List.of(with(erasure.topic(), key, new RecordHeaders())));
        assertTold("patient " + key);
    }

    @Test
    void one_that_the_database_refuses_is_told_apart() {
        ingestor.reject(erasure, "refused by the database");
        assertTold("refused by the database");
    }

    @Test
    void of_a_key_that_is_no_id_nothing_is_told() {
        consumer.take(List.of(with(erasure.topic(), "Ada Example", erasure.headers())));
        assertTold("patient not known");
        assertThat(lines.all).noneMatch(line -> line.contains("Ada"));
    }

    @Test
    void one_in_a_wrong_topic_is_told_apart() {
        consumer.take(List.of(with(EventType.PAIN_SCORED.topic(), "another", erasure.headers())));
        assertThat(count() - before).isEqualTo(1);
    }

    @Test
    void one_of_a_newer_version_does_not_pass_by() {
        var headers = new RecordHeaders(erasure.headers().toArray());
        headers.remove("ce_type").add("ce_type", "restride.patient.erased.v2".getBytes(StandardCharsets.UTF_8));
        consumer.take(List.of(with(erasure.topic(), key, headers)));
        assertTold("the type is not known");
    }

    @Test
    void any_other_record_is_not() {
        var session = Topic.received(ada.session("2026-03-10", 20), erasure.offset());
        double rejected = metrics.counter("restride.ingest.rejected").count();
        consumer.take(List.of(with(session.topic(), "another", session.headers())));
        assertThat(metrics.counter("restride.ingest.rejected").count()).isGreaterThan(rejected);
        assertThat(count()).isEqualTo(before);
        assertThat(lines.all).noneMatch(line -> line.contains("erasure"));
    }

    private void assertTold(String also) {
        assertThat(count() - before).isEqualTo(1);
        assertThat(lines.all)
                .singleElement()
                .asString()
                .startsWith("ERROR An erasure could not be carried out: ")
                .contains("restride.patient.erased.v1 partition 0 offset " + erasure.offset(), also);
    }

    private double count() {
        samples.refresh();
        return metrics.get("restride.ingest.erasures.rejected").gauge().value();
    }

    private ConsumerRecord<String, byte[]> with(String topic, String key, Headers headers) {
        return new ConsumerRecord<>(
                topic,
                0,
                erasure.offset(),
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                key,
                erasure.value(),
                headers,
                Optional.empty());
    }

    private static final class Lines extends Handler {

        private final PatternFormatter format = new PatternFormatter("%p %s");
        private final Queue<String> all = new ConcurrentLinkedQueue<>();

        @Override
        public void publish(LogRecord entry) {
            all.add(format.format(entry));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
