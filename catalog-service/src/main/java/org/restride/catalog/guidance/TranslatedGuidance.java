package org.restride.catalog.guidance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.restride.catalog.text.Renderer;
import org.restride.catalog.text.TranslatedContent;

/** The guidance and its languages. */
@ApplicationScoped
class TranslatedGuidance implements TranslatedContent {

    private final Guidance guidance;
    private final Renderer renderer;

    TranslatedGuidance(Guidance guidance, Renderer renderer) {
        this.guidance = guidance;
        this.renderer = renderer;
    }

    @Override
    public List<Item> current() {
        var current = guidance.current();
        return List.of(new Item("guidance", current.id.code(), renderer.inventory(current.content)));
    }
}
