package org.restride.catalog.protocol;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.restride.catalog.exercise.Exercises;
import org.restride.events.EventCodec;
import org.restride.kit.republication.History;
import org.restride.kit.web.Cursor;

/** A chapter for each published protocol version: all that the catalogue tells the other services. */
@ApplicationScoped
class ProtocolHistory implements History {

    private final Protocols protocols;
    private final Exercises exercises;

    ProtocolHistory(Protocols protocols, Exercises exercises) {
        this.protocols = protocols;
        this.exercises = exercises;
    }

    @Override
    public long chapters() {
        return protocols.count();
    }

    @Override
    public Optional<Chapter> after(String bookmark) {
        var last = Cursor.parse(bookmark, 2).map(key -> new ProtocolVersionId(key.get(0), key.get(1)));
        return last.map(protocols::after).orElseGet(protocols::first).map(this::chapter);
    }

    private Chapter chapter(ProtocolVersion protocol) {
        var event = ProtocolPublishedEvents.of(protocol, exercises.findRevisions(protocol.exercises));
        return new Chapter(
                Cursor.of(List.of(protocol.id.code(), protocol.id.version())),
                List.of(EventCodec.encode(event, ProtocolAnnouncer.SOURCE)));
    }
}
