package org.restride.catalog.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes views as JSON in one language. */
@ApplicationScoped
public class Renderer {

    private final ObjectMapper json;

    Renderer(ObjectMapper json) {
        this.json = json;
    }

    /** The view as a reader of the language gets it. */
    public Rendered render(Object view, String language) {
        try {
            return new Rendered(json.writer()
                    .withAttribute(LocalizedSerializer.LANGUAGE, language)
                    .writeValueAsString(view));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("%s cannot be written".formatted(view.getClass()), e);
        }
    }

    /** Which languages a piece of content is written in. */
    public LanguageInventory inventory(Object content) {
        return LanguageInventory.of(content, json);
    }
}
