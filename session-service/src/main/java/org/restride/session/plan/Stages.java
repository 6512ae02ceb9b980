package org.restride.session.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.restride.events.ProtocolPublished;
import org.restride.events.ProtocolPublished.Stage;

/** Finds stages of a protocol. */
final class Stages {

    private Stages() {}

    static Optional<Stage> named(String code, ProtocolPublished protocol) {
        return protocol.stages().stream()
                .filter(stage -> stage.code().equals(code))
                .findFirst();
    }

    static List<Stage> inOrder(ProtocolPublished protocol) {
        return protocol.stages().stream()
                .sorted(Comparator.comparingInt(Stage::order))
                .toList();
    }

    /** Empty for the first. */
    static Optional<Stage> before(Stage stage, ProtocolPublished protocol) {
        return protocol.stages().stream()
                .filter(other -> other.order() < stage.order())
                .max(Comparator.comparingInt(Stage::order));
    }
}
