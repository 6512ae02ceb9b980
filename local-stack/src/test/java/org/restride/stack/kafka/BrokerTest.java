package org.restride.stack.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.restride.stack.FreePorts;
import org.restride.stack.home.StackHome;
import org.restride.stack.part.Ports;

class BrokerTest {

    private static final String TOPIC = "kept";

    @TempDir
    Path folder;

    @Test
    void keeps_its_records_over_a_restart() throws Exception {
        var home = new StackHome(folder);
        home.prepare();
        Ports ports = FreePorts.any();
        Map<String, Object> client = Map.of("bootstrap.servers", ports.kafka().hostAndPort());

        try (var broker = new Broker(home, ports.kafka(), ports.kafkaController())) {
            broker.start();
            try (var admin = Admin.create(client);
                    var producer = new KafkaProducer<>(client, new StringSerializer(), new StringSerializer())) {
                admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(1), Optional.empty())))
                        .all()
                        .get();
                producer.send(new ProducerRecord<>(TOPIC, "Ada", "walked")).get();
            }
        }
        try (var broker = new Broker(home, ports.kafka(), ports.kafkaController())) {
            broker.start();
            try (var consumer = new KafkaConsumer<>(client, new StringDeserializer(), new StringDeserializer())) {
                var partition = new TopicPartition(TOPIC, 0);
                consumer.assign(List.of(partition));
                consumer.seekToBeginning(List.of(partition));
                var records = consumer.poll(Duration.ofSeconds(20)).records(partition);
                assertThat(records)
                        .extracting(record -> record.key() + " " + record.value())
                        .containsExactly("Ada walked");
            }
            assertThat(broker.death()).isNotDone();
        }
        assertThat(ports.kafka().answers()).isFalse();
    }
}
