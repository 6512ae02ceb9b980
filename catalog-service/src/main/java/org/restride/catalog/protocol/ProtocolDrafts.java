package org.restride.catalog.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.restride.catalog.authoring.DraftKind;
import org.restride.catalog.authoring.Finding;
import org.restride.catalog.authoring.PublishedContent;
import org.restride.catalog.exercise.Exercises;
import org.restride.catalog.publication.Authorship;
import org.restride.catalog.publication.Kind;
import org.restride.catalog.text.Renderer;

/** Protocols as something that can be authored. */
@ApplicationScoped
class ProtocolDrafts implements DraftKind {

    private final Protocols protocols;
    private final ProtocolPublication publication;
    private final Exercises exercises;
    private final Renderer renderer;

    ProtocolDrafts(Protocols protocols, ProtocolPublication publication, Exercises exercises, Renderer renderer) {
        this.protocols = protocols;
        this.publication = publication;
        this.exercises = exercises;
        this.renderer = renderer;
    }

    @Override
    public Kind kind() {
        return Kind.PROTOCOL;
    }

    @Override
    public List<Finding> check(String code, JsonNode content) {
        var file = ProtocolFile.read(content);
        var published = protocols.findCurrent(code).map(ProtocolFile::of);
        return new ProtocolCheck(file, exercises.listOffered())
                .findings(published.orElse(null), renderer.inventory(file));
    }

    @Override
    public Optional<PublishedContent> current(String code) {
        return protocols.findCurrent(code).map(ProtocolDrafts::published);
    }

    @Override
    public Optional<PublishedContent> find(String code, String number) {
        return protocols.findByIdOptional(new ProtocolVersionId(code, number)).map(ProtocolDrafts::published);
    }

    @Override
    public String publish(String code, JsonNode content, Authorship authorship) {
        return publication.publish(ProtocolFile.read(content), authorship).version();
    }

    private static PublishedContent published(ProtocolVersion protocol) {
        return new PublishedContent(
                protocol.id.version(), ProtocolFile.of(protocol).json(), Authorship.isOfRelease(protocol.authorship));
    }
}
