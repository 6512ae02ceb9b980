package org.restride.stack.kafka;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;
import org.restride.stack.home.StackHome;
import org.restride.stack.part.Endpoint;
import org.restride.stack.part.StackFailure;

/** A Kafka broker inside this JVM that keeps its records from run to run. */
public final class Broker implements AutoCloseable {

    /** Always the same: a folder formatted with one id refuses a broker with another. */
    private static final String CLUSTER_ID = "cmVzdHJpZGUtbG9jYWwtMQ";

    private final StackHome home;
    private final BrokerSettings settings;
    private final CompletableFuture<String> death = new CompletableFuture<>();
    private KafkaRaftServer server;

    public Broker(StackHome home, Endpoint endpoint, Endpoint controller) {
        this.home = home;
        this.settings = new BrokerSettings(home.kafkaData(), endpoint, controller);
    }

    /** Returns when the broker takes records. */
    public synchronized void start() {
        surviveItsDeath();
        try {
            format();
            server = new KafkaRaftServer(new KafkaConfig(settings.asMap(), false), Time.SYSTEM);
            server.startup();
        } catch (Exception e) {
            throw new StackFailure(
                    "Kafka does not start: %s; see %s.".formatted(e.getMessage(), home.log("launcher")), e);
        }
    }

    /** Completes with the broker's last words when it gives up by itself. */
    public CompletableFuture<String> death() {
        return death;
    }

    /** A broker in trouble ends its JVM, which here is also the one that has to stop everything else. */
    private void surviveItsDeath() {
        Exit.setExitProcedure((status, message) -> endThread(message));
        Exit.setHaltProcedure((status, message) -> endThread(message));
    }

    private void endThread(String message) {
        death.complete(String.valueOf(message));
        throw new StackFailure("Kafka gave up: %s.".formatted(message));
    }

    private void format() throws Exception {
        String folder = settings.folder().toString();
        new Formatter()
                .setClusterId(CLUSTER_ID)
                .setNodeId(1)
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(folder)
                .addDirectory(folder)
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .setIgnoreFormatted(true)
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .run();
    }

    @Override
    public synchronized void close() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
    }
}
