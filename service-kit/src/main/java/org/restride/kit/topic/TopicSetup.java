package org.restride.kit.topic;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

/** Makes the topics a service needs, so that neither an operator nor the order of starting has to. */
@ApplicationScoped
public class TopicSetup {

    private static final Logger LOG = Logger.getLogger(TopicSetup.class);

    private final TopicsNeeded needed;
    private final TopicsConfig config;
    private final Map<String, Object> broker;

    TopicSetup(
            TopicsNeeded needed, TopicsConfig config, @Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.needed = needed;
        this.config = config;
        this.broker = broker;
    }

    /**
     * Makes those that do not exist.
     *
     * @throws KafkaException if the broker does not answer; call again later
     */
    public void ensure() throws InterruptedException {
        try (var admin = admin()) {
            var existing = admin.listTopics().names().get();
            var missing = needed.topics().entrySet().stream()
                    .filter(topic -> !existing.contains(topic.getKey()))
                    .map(topic -> newTopic(topic.getKey(), topic.getValue()))
                    .toList();
            for (var creation : admin.createTopics(missing).values().entrySet()) {
                create(creation.getKey(), creation.getValue());
            }
        } catch (ExecutionException e) {
            throw new KafkaException("The topics cannot be looked up", e.getCause());
        }
    }

    /**
     * Ids of topics that exist. A topic that is deleted and made again has another one.
     *
     * @throws KafkaException if the broker does not answer, or one does not exist; call again later
     */
    public Map<String, UUID> ids(Collection<String> names) {
        Map<String, UUID> ids = new HashMap<>();
        try (var admin = admin()) {
            admin.describeTopics(names)
                    .allTopicNames()
                    .get()
                    .forEach((name, topic) -> ids.put(
                            name,
                            new UUID(
                                    topic.topicId().getMostSignificantBits(),
                                    topic.topicId().getLeastSignificantBits())));
            return ids;
        } catch (ExecutionException e) {
            throw new KafkaException("The topics cannot be looked up", e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private Admin admin() {
        Map<String, Object> adminConfig = new HashMap<>(broker);
        adminConfig.keySet().retainAll(AdminClientConfig.configNames());
        adminConfig.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
        adminConfig.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 6_000);
        return Admin.create(adminConfig);
    }

    private static void create(String topic, org.apache.kafka.common.KafkaFuture<Void> creation)
            throws InterruptedException, ExecutionException {
        try {
            creation.get();
            LOG.infof("Made the topic %s", topic);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) { // another instance was faster
                throw e;
            }
        }
    }

    private NewTopic newTopic(String name, Map<String, String> meaning) {
        Map<String, String> settings = new HashMap<>(meaning);
        if ("delete".equals(meaning.get("cleanup.policy"))) {
            settings.put("retention.ms", Long.toString(config.retention().toMillis()));
        }
        return new NewTopic(name, config.partitions(), config.replication()).configs(settings);
    }
}
