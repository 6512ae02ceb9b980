package org.restride.catalog.protocol;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.restride.catalog.text.Renderer;
import org.restride.catalog.text.TranslatedContent;

/** The current protocols and their languages. */
@ApplicationScoped
class TranslatedProtocols implements TranslatedContent {

    private final Protocols protocols;
    private final Renderer renderer;

    TranslatedProtocols(Protocols protocols, Renderer renderer) {
        this.protocols = protocols;
        this.renderer = renderer;
    }

    @Override
    public List<Item> current() {
        return protocols.listCurrent().stream()
                .map(protocol ->
                        new Item("protocol", protocol.id.code(), renderer.inventory(ProtocolFile.of(protocol))))
                .toList();
    }
}
