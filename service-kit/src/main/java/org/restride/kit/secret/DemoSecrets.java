package org.restride.kit.secret;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/**
 * Refuses to start with a secret that stands in the published demonstration, and with an identity provider that is
 * reached without TLS, unless this is the demonstration.
 */
@ApplicationScoped
class DemoSecrets {

    /** Every secret of the demonstration begins so. */
    static final String MARK = "demo-only-";

    /** Where tokens come from and where they are handed on to. */
    private static final List<String> PEERS = List.of(
            "quarkus.oidc.auth-server-url",
            "quarkus.oidc.ui.auth-server-url",
            "quarkus.rest-client.analytics.url",
            "quarkus.rest-client.sessions.url");

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final DemoConfig demo;
    private final Config config;

    DemoSecrets(DemoConfig demo, Config config) {
        this.demo = demo;
        this.config = config;
    }

    /** Before any loop begins to work. */
    void check(@Observes @Priority(1) StartupEvent event) {
        Set<String> faults = faults();
        if (!demo.demo() && !faults.isEmpty()) {
            throw new IllegalStateException(
                    "This is fit for a demonstration only: %s. Set what belongs to you, or restride.demo=true for made-up patients"
                            .formatted(String.join("; ", faults)));
        }
    }

    /** Names only; a message with values in it would end up in a log. */
    private Set<String> faults() {
        Set<String> faults = new TreeSet<>();
        names().filter(name -> value(name).startsWith(MARK))
                .forEach(name -> faults.add(name + " is the one of the demonstration"));
        for (String name : PEERS) {
            config.getOptionalValue(name, URI.class)
                    .filter(DemoSecrets::isOpenToEavesdroppers)
                    .ifPresent(peer -> faults.add(name + " is reached without TLS"));
        }
        return faults;
    }

    /** Every setting there is, because nobody keeps a list of the secret ones complete. */
    private Stream<String> names() {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false);
    }

    private String value(String name) {
        try {
            String value = config.getConfigValue(name).getValue();
            return value == null ? "" : value;
        } catch (NoSuchElementException | IllegalArgumentException e) { // refers to what is not there: no secret
            return "";
        }
    }

    private static boolean isOpenToEavesdroppers(URI peer) {
        return "http".equalsIgnoreCase(peer.getScheme()) && !THIS_MACHINE.contains(peer.getHost());
    }
}
