package org.restride.stack.kafka;

import java.nio.file.Path;
import java.util.Map;
import org.restride.stack.part.Endpoint;

/** What a single broker that is its own controller needs, kept small. */
record BrokerSettings(Path folder, Endpoint endpoint, Endpoint controller) {

    Map<String, String> asMap() {
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@" + controller.hostAndPort()),
                Map.entry(
                        "listeners",
                        "PLAINTEXT://%s,CONTROLLER://%s".formatted(endpoint.hostAndPort(), controller.hostAndPort())),
                Map.entry("advertised.listeners", "PLAINTEXT://" + endpoint.hostAndPort()),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT"),
                Map.entry("log.dirs", folder.toString()),
                Map.entry("num.partitions", "4"),
                // The services make their topics with the settings that belong to them.
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.num.partitions", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                // 128 MB by default, and all of it is touched.
                Map.entry("log.cleaner.dedupe.buffer.size", "4194304"),
                // Records past their time go soon, not five minutes later: an erased patient is in them.
                Map.entry("log.retention.check.interval.ms", "10000"),
                // After a kill the next start waits for the old session to run out.
                Map.entry("broker.session.timeout.ms", "3000"),
                Map.entry("broker.heartbeat.interval.ms", "500"));
    }
}
